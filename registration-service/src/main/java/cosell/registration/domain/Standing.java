package cosell.registration.domain;

import cosell.platform.domain.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a registration rests (G-05), with what is known there and nowhere else. */
public sealed interface Standing {

    /** Being written; nobody but its organization sees it. */
    record Draft() implements Standing {}

    /** Passed every automatic check; waits for a reviewer's decision. */
    record Validating(Instant submittedAt) implements Standing {}

    /**
     * Waits for the partner, who mends it and submits it again.
     *
     * @param faults what is to be done
     * @param reviewer subject of who asked for it; null when an automatic check did
     */
    record ActionRequired(
            Instant submittedAt,
            List<Fault> faults,
            @Nullable String reviewer) implements Standing {
        public ActionRequired {
            faults = List.copyOf(faults);
        }
    }

    /** Refused for good. */
    record Rejected(Instant submittedAt, Instant decidedAt, String reviewer, String reason) implements Standing {}

    /** Approved, and its validation complete. */
    record Closed(Instant submittedAt, Instant decidedAt, String reviewer, Instant closedAt) implements Standing {}

    default Status status() {
        return switch (this) {
            case Draft _ -> Status.DRAFT;
            case Validating _ -> Status.VALIDATING;
            case ActionRequired _ -> Status.ACTION_REQUIRED;
            case Rejected _ -> Status.REJECTED;
            case Closed _ -> Status.CLOSED;
        };
    }

    /** Whether its organization may change it now. */
    default boolean isEditable() {
        return switch (this) {
            case Draft _, ActionRequired _ -> true;
            case Validating _, Rejected _, Closed _ -> false;
        };
    }

    /** When it was submitted last. */
    default Optional<Instant> submitted() {
        return switch (this) {
            case Draft _ -> Optional.empty();
            case Validating validating -> Optional.of(validating.submittedAt());
            case ActionRequired required -> Optional.of(required.submittedAt());
            case Rejected rejected -> Optional.of(rejected.submittedAt());
            case Closed closed -> Optional.of(closed.submittedAt());
        };
    }
}
