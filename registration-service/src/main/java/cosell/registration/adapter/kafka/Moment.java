package cosell.registration.adapter.kafka;

import cosell.platform.domain.Fault;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.RegistrationEvent.ActionRequested;
import cosell.registration.domain.RegistrationEvent.Approved;
import cosell.registration.domain.RegistrationEvent.Closed;
import cosell.registration.domain.RegistrationEvent.Drafted;
import cosell.registration.domain.RegistrationEvent.Edited;
import cosell.registration.domain.RegistrationEvent.Rejected;
import cosell.registration.domain.RegistrationEvent.Submitted;
import cosell.registration.domain.RegistrationEvent.ValidationStarted;
import cosell.registration.domain.Standing;
import cosell.schemas.RegistrationStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a registration stood right after an event. One write may carry several events (submitted, then validating), but
 * only its last state is stored; each published record shows the state after its own event.
 */
record Moment(
        RegistrationStatus status,
        List<Fault> faults,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        @Nullable String reviewer,
        @Nullable String reason) {

    static Moment after(RegistrationEvent event, Standing standing) {
        return switch (event) {
            case Drafted _ -> of(RegistrationStatus.DRAFT, null);
            case Edited _ -> resting(standing);
            case Submitted(var at) -> of(RegistrationStatus.SUBMITTED, at);
            case ValidationStarted(var at) -> validating(at, standing);
            case ActionRequested(var at, var faults, var reviewer) -> actionRequired(at, faults, reviewer);
            case Approved(var submitted, var at, var reviewer) ->
                decided(RegistrationStatus.APPROVED, submitted, at, null, reviewer, null);
            case Rejected(var submitted, var at, var reviewer, var reason) ->
                decided(RegistrationStatus.REJECTED, submitted, at, null, reviewer, reason);
            case Closed(var submitted, var decided, var reviewer, var at) ->
                decided(RegistrationStatus.CLOSED, submitted, decided, at, reviewer, null);
        };
    }

    /** Where it is; an edit leaves it there. */
    static Moment resting(Standing standing) {
        return switch (standing) {
            case Standing.Draft _ -> of(RegistrationStatus.DRAFT, null);
            case Standing.Validating(var at) -> of(RegistrationStatus.VALIDATING, at);
            case Standing.ActionRequired(var at, var faults, var reviewer) -> actionRequired(at, faults, reviewer);
            case Standing.Rejected(var submitted, var at, var reviewer, var reason) ->
                decided(RegistrationStatus.REJECTED, submitted, at, null, reviewer, reason);
            case Standing.Closed(var submitted, var decided, var reviewer, var at) ->
                decided(RegistrationStatus.CLOSED, submitted, decided, at, reviewer, null);
        };
    }

    /** What automatic checks found in the same write is told at once: no reviewer need be called for it. */
    private static Moment validating(Instant at, Standing standing) {
        List<Fault> found =
                standing instanceof Standing.ActionRequired(var _, var faults, var reviewer) && reviewer == null
                        ? faults
                        : List.of();
        return new Moment(RegistrationStatus.VALIDATING, found, at, null, null, null, null);
    }

    private static Moment of(RegistrationStatus status, @Nullable Instant submittedAt) {
        return new Moment(status, List.of(), submittedAt, null, null, null, null);
    }

    private static Moment actionRequired(Instant submittedAt, List<Fault> faults, @Nullable String reviewer) {
        return new Moment(RegistrationStatus.ACTION_REQUIRED, faults, submittedAt, null, null, reviewer, null);
    }

    private static Moment decided(
            RegistrationStatus status,
            Instant submittedAt,
            Instant decidedAt,
            @Nullable Instant closedAt,
            String reviewer,
            @Nullable String reason) {
        return new Moment(status, List.of(), submittedAt, decidedAt, closedAt, reviewer, reason);
    }
}
