package cosell.deals.deal.domain;

import cosell.platform.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * A solution in a deal.
 *
 * @param name its name when it was added
 * @param locationId the location an assessment is performed for
 * @param price of all of them
 */
public record Solution(
        String solutionId,
        SolutionKind kind,
        @Nullable String name,
        @Nullable String locationId,
        @Nullable Integer quantity,
        @Nullable Money price) {}
