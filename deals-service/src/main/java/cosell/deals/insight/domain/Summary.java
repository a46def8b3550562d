package cosell.deals.insight.domain;

import cosell.platform.domain.Median;
import java.util.List;

/**
 * The figures of an organization at a glance (D-22).
 *
 * @param awaiting received and not answered yet
 * @param open taken on and not ended yet
 * @param duplicates closed because another deal stands for the same sale; they count neither as won nor as lost
 * @param acceptance inbound deals accepted, of those accepted, declined or left to expire; one that the inviter withdrew
 *     was nobody's decision here
 * @param winning deals won, of those won or lost
 * @param response of inbound deals, in hours from arrival to answer
 * @param daysToClose of won deals, in whole days from opening to end
 * @param wonValue what won deals closed for, or were estimated at
 * @param openValue what open deals are estimated at
 */
public record Summary(
        long awaiting,
        long open,
        long duplicates,
        Rate acceptance,
        Rate winning,
        Median response,
        Median daysToClose,
        List<CurrencyValue> wonValue,
        List<CurrencyValue> openValue) {

    public Summary {
        wonValue = List.copyOf(wonValue);
        openValue = List.copyOf(openValue);
    }
}
