package cosell.platform.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The middle of some values: of an odd number the one in the middle, of an even number half-way between the two. */
public sealed interface Median {

    /** Over fewer it is left out (D-22): it would tell of one of them. */
    int FEWEST = 5;

    /** How many values there are. */
    long of();

    /** What the middle is, rounded half up to the decimals of the values. */
    record Known(long of, BigDecimal middle) implements Median {}

    /** There are too few values. */
    record LeftOut(long of) implements Median {}

    static Median of(List<BigDecimal> values) {
        if (values.size() < FEWEST) {
            return new LeftOut(values.size());
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return new Known(sorted.size(), halfWay(lower, upper));
    }

    private static BigDecimal halfWay(BigDecimal lower, BigDecimal upper) {
        int decimals = Math.max(1, Math.max(lower.scale(), upper.scale()));
        return lower.add(upper).divide(BigDecimal.TWO, decimals, RoundingMode.HALF_UP);
    }
}
