package cosell.registration.domain;

import cosell.platform.domain.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about registrations. Names are past tense and, once published, never change. */
public sealed interface RegistrationEvent {

    record Drafted() implements RegistrationEvent {}

    record Edited() implements RegistrationEvent {}

    record Submitted(Instant at) implements RegistrationEvent {}

    /** The automatic checks began; a reviewer decides when none of them failed. */
    record ValidationStarted(Instant submittedAt) implements RegistrationEvent {}

    /** Something is to be mended; {@code reviewer} is null when automatic checks found it. */
    record ActionRequested(
            Instant submittedAt,
            List<Fault> faults,
            @Nullable String reviewer) implements RegistrationEvent {
        public ActionRequested {
            faults = List.copyOf(faults);
        }
    }

    record Approved(Instant submittedAt, Instant at, String reviewer) implements RegistrationEvent {}

    record Rejected(Instant submittedAt, Instant at, String reviewer, String reason) implements RegistrationEvent {}

    /** Validation is complete. */
    record Closed(Instant submittedAt, Instant decidedAt, String reviewer, Instant at) implements RegistrationEvent {}
}
