package cosell.registration.adapter.rest;

import cosell.platform.domain.Fault;
import cosell.registration.domain.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a decision, flat as JSON shows it. */
record Decided(
        List<Fault> faults,
        @Nullable String reviewer,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt) {

    private static final Decided NOT_YET = new Decided(List.of(), null, null, null, null);

    static Decided of(Standing standing) {
        return switch (standing) {
            case Standing.Draft _, Standing.Validating _ -> NOT_YET;
            case Standing.ActionRequired required ->
                new Decided(required.faults(), required.reviewer(), null, null, null);
            case Standing.Rejected rejected ->
                new Decided(List.of(), rejected.reviewer(), rejected.reason(), rejected.decidedAt(), null);
            case Standing.Closed closed ->
                new Decided(List.of(), closed.reviewer(), null, closed.decidedAt(), closed.closedAt());
        };
    }
}
