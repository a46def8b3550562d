package cosell.deals.insight.domain;

import cosell.platform.domain.Median;
import java.util.List;

/**
 * How deals ended that were worked on.
 *
 * @param winning deals won, of those won or lost
 * @param duplicates closed because another deal stands for the same sale; neither won nor lost
 * @param daysToClose of won deals, in whole days from opening to end
 * @param wonValue of won deals, by currency
 */
public record Outcomes(Rate winning, long duplicates, Median daysToClose, List<CurrencyValue> wonValue) {
    public Outcomes {
        wonValue = List.copyOf(wonValue);
    }
}
