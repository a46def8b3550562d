package cosell.deals.insight.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many of how many. */
public record Rate(long hits, long of) {

    private static final int DECIMALS = 4;

    /** Between 0 and 1; empty when there is nothing to have a share of. */
    public Optional<BigDecimal> share() {
        return of == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP));
    }
}
