package cosell.invitations.engagement.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation to join an engagement. Its type is its state (I-05), so an answer only exists once there is one. */
public sealed interface Invitation {

    Offer offer();

    /** Days before the deadline for which a reminder went out. */
    List<Integer> reminded();

    /** The invitee may still answer, until the deadline. */
    record Pending(Offer offer, List<Integer> reminded, List<Integer> remindersLeft) implements Invitation {
        public Pending {
            reminded = List.copyOf(reminded);
            remindersLeft = List.copyOf(remindersLeft);
        }

        boolean answerableAt(Instant now) {
            return now.isBefore(offer.expiresAt());
        }
    }

    /**
     * The invitee takes part.
     *
     * @param wonAt when the invitee marked its own deal won by its answer; null when it did not
     */
    record Accepted(
            Offer offer,
            List<Integer> reminded,
            Instant at,
            @Nullable Instant wonAt) implements Invitation {
        public Accepted {
            reminded = List.copyOf(reminded);
        }
    }

    /** The invitee said no. */
    record Declined(
            Offer offer,
            List<Integer> reminded,
            Instant at,
            String reason,
            @Nullable String notes) implements Invitation {
        public Declined {
            reminded = List.copyOf(reminded);
        }
    }

    /** Nobody answered until the deadline, at which it ended. */
    record Expired(Offer offer, List<Integer> reminded) implements Invitation {
        public Expired {
            reminded = List.copyOf(reminded);
        }
    }

    /**
     * It was taken back.
     *
     * @param sent whether the invitee had got it; if not, the invitee knows nothing of it
     */
    record Withdrawn(Offer offer, List<Integer> reminded, Instant at, WithdrawalReason reason, boolean sent)
            implements Invitation {
        public Withdrawn {
            reminded = List.copyOf(reminded);
        }
    }

    default UUID id() {
        return offer().id();
    }

    default InvitationState state() {
        return switch (this) {
            case Pending _ -> InvitationState.PENDING;
            case Accepted _ -> InvitationState.ACCEPTED;
            case Declined _ -> InvitationState.DECLINED;
            case Expired _ -> InvitationState.EXPIRED;
            case Withdrawn _ -> InvitationState.WITHDRAWN;
        };
    }

    /** When it was answered or ended; null while it is pending. */
    default @Nullable Instant endedAt() {
        return switch (this) {
            case Pending _ -> null;
            case Accepted accepted -> accepted.at();
            case Declined declined -> declined.at();
            case Expired expired -> expired.offer().expiresAt();
            case Withdrawn withdrawn -> withdrawn.at();
        };
    }

    /** Code of the reason of a decline or withdrawal; null for the other states. */
    default @Nullable String reasonCode() {
        return switch (this) {
            case Declined declined -> declined.reason();
            case Withdrawn withdrawn -> withdrawn.reason().name();
            case Pending _, Accepted _, Expired _ -> null;
        };
    }

    /** What the invitee said beside the reason of its decline. */
    default @Nullable String reasonNotes() {
        return this instanceof Declined declined ? declined.notes() : null;
    }

    /** Whether the invitee ever got it. */
    default boolean wasSent() {
        return !(this instanceof Withdrawn withdrawn) || withdrawn.sent();
    }

    /** The same invitation in the same state, without the customer's contact. */
    default Invitation withoutContact() {
        Offer bare = offer().withoutContact();
        return switch (this) {
            case Pending p -> new Pending(bare, p.reminded(), p.remindersLeft());
            case Accepted a -> new Accepted(bare, a.reminded(), a.at(), a.wonAt());
            case Declined d -> new Declined(bare, d.reminded(), d.at(), d.reason(), d.notes());
            case Expired e -> new Expired(bare, e.reminded());
            case Withdrawn w -> new Withdrawn(bare, w.reminded(), w.at(), w.reason(), w.sent());
        };
    }
}
