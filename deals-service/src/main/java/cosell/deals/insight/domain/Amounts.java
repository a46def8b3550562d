package cosell.deals.insight.domain;

import cosell.platform.domain.Median;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of deals, each currency for itself: amounts of two are never added (D-22). */
final class Amounts {

    private final Map<String, List<BigDecimal>> byCurrency = new TreeMap<>();
    private long without;

    void add(@Nullable Money value) {
        if (value == null) {
            without++;
        } else {
            byCurrency.computeIfAbsent(value.currency(), _ -> new ArrayList<>()).add(value.amount());
        }
    }

    /** By currency. */
    List<CurrencyValue> told() {
        return byCurrency.entrySet().stream()
                .map(entry -> new CurrencyValue(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                        Median.of(entry.getValue())))
                .toList();
    }

    /** How many deals have no value. */
    long without() {
        return without;
    }
}
