package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementRefusal.AlreadyInvited;
import cosell.invitations.engagement.domain.EngagementRefusal.CustomerContactMissing;
import cosell.invitations.engagement.domain.EngagementRefusal.DealHasEnded;
import cosell.invitations.engagement.domain.EngagementRefusal.DealInvitesNobody;
import cosell.invitations.engagement.domain.EngagementRefusal.InvitedTooOften;
import cosell.invitations.engagement.domain.EngagementRefusal.InviterNotInEcosystem;
import cosell.invitations.engagement.domain.EngagementRefusal.InvitesItself;
import cosell.invitations.engagement.domain.EngagementRefusal.NotInEcosystem;
import cosell.invitations.engagement.domain.EngagementRefusal.TooManyInvitations;
import cosell.invitations.engagement.domain.EngagementRefusal.VendorConsentMissing;
import java.util.List;
import java.util.stream.Stream;

/** A rule about inviting. All of them are asked, for the command and for "why not yet?" alike. */
@FunctionalInterface
interface InvitePolicy {

    /** How often an invitee that declined or let it expire may be asked once more (I-02). */
    int FURTHER_CHANCES = 1;

    InvitePolicy ONLY_WHOM_THE_DEAL_ALLOWS = asked -> {
        InvitingRow row = InvitingRow.of(asked.deal().standing());
        return refuseUnless(row.allows(asked.asksVendor()), refusal(row, asked));
    };

    InvitePolicy NOT_ITSELF =
            asked -> refuseUnless(!asked.invitee().equals(asked.deal().organization()), new InvitesItself());

    InvitePolicy ONLY_FROM_THE_ECOSYSTEM =
            asked -> refuseUnless(asked.ecosystem().includes(asked.invitee()), new NotInEcosystem(asked.invitee()));

    InvitePolicy ONLY_WHO_IS_IN_THE_ECOSYSTEM_INVITES =
            asked -> refuseUnless(asked.ecosystem().includes(asked.deal().organization()), new InviterNotInEcosystem());

    InvitePolicy NOBODY_TWICE = asked -> earlier(asked)
            .filter(invitation -> takesPartOrMay(invitation, asked))
            .<EngagementRefusal>map(invitation -> new AlreadyInvited(asked.invitee(), invitation.state()))
            .limit(1);

    InvitePolicy ONCE_MORE_AFTER_NO_ANSWER_OR_A_NO = asked -> refuseUnless(
            earlier(asked).filter(invitation -> saidNo(invitation, asked)).count() <= FURTHER_CHANCES,
            new InvitedTooOften(asked.invitee()));

    InvitePolicy AT_MOST_FIFTY = asked -> refuseUnless(
            asked.engagement().invitations().size() < Engagement.MOST_INVITATIONS,
            new TooManyInvitations(Engagement.MOST_INVITATIONS));

    InvitePolicy THE_VENDOR_NEEDS_A_CUSTOMER_CONTACT = asked -> refuseUnless(
            !asked.asksVendor() || asked.deal().opportunity().customerContact() != null, new CustomerContactMissing());

    InvitePolicy THE_VENDOR_NEEDS_CONSENT = asked -> refuseUnless(
            !asked.asksVendor() || asked.deal().hasConsentFor(Audience.VENDOR), new VendorConsentMissing());

    /** The rules that hold whoever it is that is invited. */
    List<InvitePolicy> WHOEVER_IT_IS = List.of(
            ONLY_WHOM_THE_DEAL_ALLOWS,
            ONLY_WHO_IS_IN_THE_ECOSYSTEM_INVITES,
            AT_MOST_FIFTY,
            THE_VENDOR_NEEDS_A_CUSTOMER_CONTACT,
            THE_VENDOR_NEEDS_CONSENT);

    /** The rules about the one who is invited. */
    List<InvitePolicy> ABOUT_THE_INVITEE =
            List.of(NOT_ITSELF, ONLY_FROM_THE_ECOSYSTEM, NOBODY_TWICE, ONCE_MORE_AFTER_NO_ANSWER_OR_A_NO);

    /** All that stands against it; of the invitee's rules nothing while nobody is named. */
    static List<EngagementRefusal> unmet(InviteCase asked) {
        Stream<InvitePolicy> aboutTheInvitee = asked.named() == null ? Stream.empty() : ABOUT_THE_INVITEE.stream();
        return Stream.concat(WHOEVER_IT_IS.stream(), aboutTheInvitee)
                .flatMap(policy -> policy.refusals(asked))
                .toList();
    }

    Stream<EngagementRefusal> refusals(InviteCase asked);

    private static EngagementRefusal refusal(InvitingRow row, InviteCase asked) {
        return row == InvitingRow.TERMINAL
                ? new DealHasEnded(asked.deal().standing().status())
                : new DealInvitesNobody(row);
    }

    private static Stream<Invitation> earlier(InviteCase asked) {
        return asked.engagement().sentTo(asked.invitee());
    }

    private static boolean takesPartOrMay(Invitation invitation, InviteCase asked) {
        return switch (invitation) {
            case Invitation.Pending pending -> pending.answerableAt(asked.now());
            case Invitation.Accepted _ -> true;
            case Invitation.Declined _, Invitation.Expired _, Invitation.Withdrawn _ -> false;
        };
    }

    /** One that is pending over its deadline has expired, whether that was noticed or not. */
    private static boolean saidNo(Invitation invitation, InviteCase asked) {
        return switch (invitation) {
            case Invitation.Pending pending -> !pending.answerableAt(asked.now());
            case Invitation.Declined _, Invitation.Expired _ -> true;
            case Invitation.Accepted _, Invitation.Withdrawn _ -> false;
        };
    }

    private static Stream<EngagementRefusal> refuseUnless(boolean holds, EngagementRefusal refusal) {
        return holds ? Stream.empty() : Stream.of(refusal);
    }
}
