package cosell.deals.insight.domain;

import cosell.platform.domain.Median;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts how deals ended that were worked on. */
public final class OutcomeTally implements Tally<Outcomes> {

    private final List<BigDecimal> days = new ArrayList<>();
    private final Amounts wonValue = new Amounts();
    private long won;
    private long decided;
    private long duplicates;

    @Override
    public void add(FactSheet deal) {
        if (deal.duplicate()) {
            duplicates++;
        }
        if (deal.decided()) {
            decided++;
        }
        if (deal.won()) {
            won++;
            wonValue.add(deal.value());
            addDays(deal.timeToClose());
        }
    }

    @Override
    public Outcomes told() {
        return new Outcomes(new Rate(won, decided), duplicates, Median.of(days), wonValue.told());
    }

    private void addDays(@Nullable Duration time) {
        if (time != null) {
            days.add(BigDecimal.valueOf(time.toDays()));
        }
    }
}
