package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementCommand.Accept;
import cosell.invitations.engagement.domain.EngagementCommand.Decline;
import cosell.invitations.engagement.domain.EngagementCommand.Expire;
import cosell.invitations.engagement.domain.EngagementCommand.Invite;
import cosell.invitations.engagement.domain.EngagementCommand.NoteDeal;
import cosell.invitations.engagement.domain.EngagementCommand.Remind;
import cosell.invitations.engagement.domain.EngagementCommand.Withdraw;
import cosell.platform.domain.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decides every command on one engagement. Same input, same decision: time and ids come in as arguments. */
public final class EngagementDecider {

    private final Opening opening;
    private final Inviting inviting;
    private final Answering answering;

    public EngagementDecider(EngagementRules rules) {
        Offers offers = new Offers(rules);
        this.opening = new Opening(rules, offers);
        this.inviting = new Inviting(rules, offers);
        this.answering = new Answering(rules);
    }

    /** What the first event of an inviting deal makes. Never refused. */
    public Decision<Engagement, EngagementEvent, EngagementRefusal> open(OpenEngagement command, Instant now) {
        return opening.decide(command, now);
    }

    /** Every reason against an action on an invitation now; none when a well-formed request would be carried out. */
    public List<EngagementRefusal> unmet(
            Engagement engagement, UUID invitationId, InvitationAction action, Requester by, Instant now) {
        return Answering.unmet(engagement, invitationId, action, by, now);
    }

    /** Every reason against an action on the engagement now; of a partner's own rules nothing, for none is named. */
    public List<EngagementRefusal> unmet(
            Engagement engagement, EngagementAction action, Requester by, Ecosystem ecosystem, Instant now) {
        return inviting.unmet(engagement, action, by, ecosystem, now);
    }

    public Decision<Engagement, EngagementEvent, EngagementRefusal> decide(
            Engagement engagement, EngagementCommand command, Instant now) {
        return switch (command) {
            case NoteDeal note -> Noting.decide(engagement, note, now);
            case Invite invite -> inviting.decide(engagement, invite, now);
            case Accept accept -> answering.accept(engagement, accept, now);
            case Decline decline -> answering.decline(engagement, decline, now);
            case Withdraw withdraw -> answering.withdraw(engagement, withdraw, now);
            case Expire expire -> Deadlines.expire(engagement, expire, now);
            case Remind _ -> Deadlines.remind(engagement, now);
        };
    }
}
