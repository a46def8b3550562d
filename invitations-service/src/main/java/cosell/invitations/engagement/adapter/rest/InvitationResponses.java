package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.AskActions;
import cosell.invitations.engagement.application.Ran;
import cosell.invitations.engagement.application.Requesters;
import cosell.invitations.engagement.application.SeenInvitation;
import cosell.invitations.engagement.application.Side;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.Invitation;
import cosell.platform.outbox.Stored;
import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.Outcomes;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that show an invitation. */
@Component
final class InvitationResponses {

    static final Outcomes<Engagement, EngagementRefusal> OUTCOMES = Outcomes.<Engagement, EngagementRefusal>of(
                    EngagementFaults::of)
            .hiding(EngagementRefusal.NotVisible.class::isInstance);

    private final AskActions actions;
    private final Requesters requesters;
    private final InvitationTags tags;

    InvitationResponses(AskActions actions, Requesters requesters, InvitationTags tags) {
        this.actions = actions;
        this.requesters = requesters;
        this.tags = tags;
    }

    InvitationJson json(SeenInvitation seen) {
        return InvitationJson.of(
                seen.engagement().state(), seen.invitation(), InvitationLinks.of(seen, actions.of(seen)));
    }

    ResponseEntity<InvitationJson> read(SeenInvitation seen) {
        return ResponseEntity.ok().eTag(tag(seen)).body(json(seen));
    }

    /** The invitation that a command made, and where it is. */
    ResponseEntity<?> created(Ran ran, Asked asked) {
        return answer(ran, asked, Side.INVITER, HttpStatus.CREATED);
    }

    ResponseEntity<?> ended(Ran ran, Asked asked, Side side) {
        return answer(ran, asked, side, HttpStatus.OK);
    }

    String tag(SeenInvitation seen) {
        return tags.of(seen.engagement(), seen.invitation()).toETag();
    }

    private ResponseEntity<?> answer(Ran ran, Asked asked, Side side, HttpStatus status) {
        var accepted = OUTCOMES.whenStale(stored -> stale(stored, asked)).accepted(ran.outcome(), asked.faults());
        SeenInvitation seen = new SeenInvitation(
                accepted.stored(), invitation(accepted.stored(), asked), side, requesters.of(asked.caller()));
        if (ran.dry()) {
            return ResponseEntity.ok()
                    .body(DryRunAnswer.of(
                            json(seen),
                            ran.events().stream().map(ForeseenFact::of).toList()));
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(tag(seen));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create(InvitationLinks.INVITATIONS + asked.invitation()));
        }
        if (accepted.replayed()) {
            answer.headers(IdempotencyKey::markReplayed);
        }
        return answer.body(json(seen));
    }

    private Problem stale(Stored<Engagement> stored, Asked asked) {
        return Problems.revisionMismatch(tags.of(stored, invitation(stored, asked)));
    }

    private static Invitation invitation(Stored<Engagement> stored, Asked asked) {
        return stored.state()
                .invitation(asked.invitation())
                .orElseThrow(() -> new ProblemException(Problems.notFound()));
    }
}
