package cosell.registration.domain.eligibility;

import cosell.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a deal ended, by the platform's clock. */
public record DealClosing(
        Instant closedAt, @Nullable Money value, @Nullable LocalDate contractDate) {}
