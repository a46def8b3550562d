package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;

/** Every reason to say no about an engagement. Pointers are JSON pointers into the draft. */
public sealed interface EngagementRefusal {

    /** Whether it is about who asks: then nothing is said about the form of what is asked. */
    default boolean barsThePerson() {
        return this instanceof NotVisible
                || this instanceof MayOnlyRead
                || this instanceof OnlyTheInviteeAnswers
                || this instanceof OnlyTheInviterWithdraws;
    }

    /** There is nothing of the kind, or the requester may not know of it; both read the same. */
    record NotVisible() implements EngagementRefusal {}

    /** The requester sees it but may not change it. */
    record MayOnlyRead() implements EngagementRefusal {}

    record OnlyTheInviteeAnswers(OrganizationId invitee) implements EngagementRefusal {}

    record OnlyTheInviterWithdraws(OrganizationId inviter) implements EngagementRefusal {}

    /** I-02. */
    record DealInvitesNobody(InvitingRow row) implements EngagementRefusal {}

    /** I-02, D-07. */
    record DealHasEnded(DealStatus status) implements EngagementRefusal {}

    /** I-04. */
    record InvitesItself() implements EngagementRefusal {}

    /** I-04. */
    record NotInEcosystem(OrganizationId invitee) implements EngagementRefusal {}

    /** I-04: the inviter itself. */
    record InviterNotInEcosystem() implements EngagementRefusal {}

    /** I-04: it takes part or has a pending invitation. */
    record AlreadyInvited(OrganizationId invitee, InvitationState state) implements EngagementRefusal {}

    /** I-02: the one further invitation after a decline or expiry was used up. */
    record InvitedTooOften(OrganizationId invitee) implements EngagementRefusal {}

    record TooManyInvitations(int atMost) implements EngagementRefusal {}

    /** D-04. */
    record CustomerContactMissing() implements EngagementRefusal {}

    /** D-04. */
    record VendorConsentMissing() implements EngagementRefusal {}

    /** I-05: somebody was faster, or it ended otherwise. */
    record AlreadyEnded(InvitationState state, Instant endedAt) implements EngagementRefusal {}

    /** I-06: from the deadline on nobody answers any more. */
    record DeadlinePassed(Instant expiredAt) implements EngagementRefusal {}

    /** D-09: only the vendor marks a received deal won at once. */
    record OnlyTheVendorWinsAtOnce() implements EngagementRefusal {}

    /** Given for a deal that is not marked won. */
    record OnlyForWon(String pointer) implements EngagementRefusal {}

    record FieldMissing(String pointer, String rule) implements EngagementRefusal {}

    record TextTooLong(String pointer, int atMost) implements EngagementRefusal {}

    record TooManyEntries(String pointer, int atMost) implements EngagementRefusal {}

    record Malformed(String pointer, String form) implements EngagementRefusal {}

    record UnknownCode(String pointer, List<String> known, String rule) implements EngagementRefusal {
        public UnknownCode {
            known = List.copyOf(known);
        }
    }

    record ListedTwice(String pointer) implements EngagementRefusal {}

    /** D-03: nobody in the team has name, phone and e-mail. */
    record NoFullMember(String pointer) implements EngagementRefusal {}

    /** I-03a. */
    record UnknownPlace(String pointer, OrganizationId invitee) implements EngagementRefusal {}

    /** I-03a: the invitee has no location at all. */
    record InviteeWithoutPlace(OrganizationId invitee) implements EngagementRefusal {}

    /** I-03a. */
    record UnknownContact(String pointer, OrganizationId invitee) implements EngagementRefusal {}

    /** D-06. */
    record UnknownSolution(String pointer, String solutionId) implements EngagementRefusal {}
}
