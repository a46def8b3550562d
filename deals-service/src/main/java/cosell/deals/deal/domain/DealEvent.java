package cosell.deals.deal.domain;

import cosell.platform.domain.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about a deal. Stored and published by name: never renamed. */
public sealed interface DealEvent {

    record Created(UUID dealId) implements DealEvent {}

    record Received(UUID dealId, UUID invitationId) implements DealEvent {}

    /** The organization joined; {@code leftOut} names what of its answer could not be taken over (D-10). */
    record Accepted(UUID invitationId, List<Fault> leftOut) implements DealEvent {
        public Accepted {
            leftOut = List.copyOf(leftOut);
        }
    }

    record Declined(
            UUID invitationId,
            @Nullable String reason,
            @Nullable String notes) implements DealEvent {}

    record Expired(UUID invitationId) implements DealEvent {}

    record Withdrawn(UUID invitationId, @Nullable String reason) implements DealEvent {}

    /** JSON pointers of the fields that changed. */
    record Edited(List<String> fields) implements DealEvent {
        public Edited {
            fields = List.copyOf(fields);
        }
    }

    /** A consent is no longer there; whoever was shown the contact under it loses it. */
    record ConsentWithdrawn(Audience audience) implements DealEvent {}

    /** The customer's contact that the inviter had shared is gone, because its consent was withdrawn there. */
    record ContactTakenBack(UUID dealId) implements DealEvent {}

    /** A colleague who leaves was replaced in the team; JSON pointers of the fields that changed. */
    record TeamMemberReplaced(List<String> fields) implements DealEvent {
        public TeamMemberReplaced {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Somebody was taken out of the deal and of what is known of its past (P-01).
     *
     * @param fields JSON pointers of the fields that changed by it; none when only the past told of them
     */
    record ContactErased(List<String> fields) implements DealEvent {
        public ContactErased {
            fields = List.copyOf(fields);
        }
    }

    record StageMarked(String stage, int percent) implements DealEvent {}

    record Won(UUID dealId) implements DealEvent {}

    record Lost(UUID dealId, String reason) implements DealEvent {}

    record VisibilityGranted(UUID dealId) implements DealEvent {}

    record InvitationNoted(UUID invitationId, InvitationState state) implements DealEvent {}

    record RegistrationNoted(UUID registrationId, String state) implements DealEvent {}
}
