package cosell.deals.insight.domain;

import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How like one deal is to another, from 0 to 100: up to 50 points for their solutions (those in both, of those in
 * either), 30 for the same customer country, and 20 for values of one currency of which the larger is at most twice the
 * smaller, or 10 if at most four times.
 */
final class Likeness {

    /** Half of all points: with the same solutions alone, or with some of them and something else. */
    static final int SIMILAR = 50;

    private static final int SOLUTIONS = 50;
    private static final int COUNTRY = 30;
    private static final int SIZE = 20;
    private static final BigDecimal NEAR = BigDecimal.valueOf(2);
    private static final BigDecimal FAR = BigDecimal.valueOf(4);

    private Likeness() {}

    static int of(FactSheet one, FactSheet other) {
        return solutions(one, other)
                + (one.country().equals(other.country()) ? COUNTRY : 0)
                + size(one.value(), other.value());
    }

    private static int solutions(FactSheet one, FactSheet other) {
        Set<String> common = new HashSet<>(one.solutions());
        common.retainAll(other.solutions());
        Set<String> either = new HashSet<>(one.solutions());
        either.addAll(other.solutions());
        return either.isEmpty() ? 0 : SOLUTIONS * common.size() / either.size();
    }

    private static int size(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null || !one.currency().equals(other.currency())) {
            return 0;
        }
        BigDecimal smaller = one.amount().min(other.amount());
        BigDecimal larger = one.amount().max(other.amount());
        if (larger.compareTo(smaller.multiply(NEAR)) <= 0) {
            return SIZE;
        }
        return larger.compareTo(smaller.multiply(FAR)) <= 0 ? SIZE / 2 : 0;
    }
}
