package cosell.deals.deal.domain;

import cosell.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a deal ended. */
public record Closing(
        Instant closedAt,
        @Nullable Money value,
        @Nullable LocalDate contractDate,
        @Nullable String reason,
        @Nullable String notes,
        @Nullable UUID duplicateOf) {

    /** The reason under which a deal is closed as the duplicate of another (D-23). */
    public static final String DUPLICATE = "DUPLICATE";

    static Closing won(Instant at, @Nullable Money value, @Nullable LocalDate contractDate) {
        return new Closing(at, value, contractDate, null, null, null);
    }

    static Closing because(Instant at, @Nullable String reason, @Nullable String notes, @Nullable UUID duplicateOf) {
        return new Closing(at, null, null, reason, notes, duplicateOf);
    }
}
