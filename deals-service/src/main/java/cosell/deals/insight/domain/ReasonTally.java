package cosell.deals.insight.domain;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.insight.domain.Reasons.Reason;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts why deals were lost and invitations declined. */
public final class ReasonTally implements Tally<Reasons> {

    /** Of what came without a reason. */
    static final String NONE = "NONE";

    private final Map<String, Long> lost = new HashMap<>();
    private final Map<String, Long> declined = new HashMap<>();

    @Override
    public void add(FactSheet deal) {
        String reason = Objects.requireNonNullElse(deal.course().reason(), NONE);
        if (deal.status() == DealStatus.LOST) {
            lost.merge(reason, 1L, Long::sum);
        }
        if (deal.status() == DealStatus.DECLINED) {
            declined.merge(reason, 1L, Long::sum);
        }
    }

    @Override
    public Reasons told() {
        return new Reasons(told(lost), told(declined));
    }

    private static List<Reason> told(Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), new Rate(entry.getValue(), all)))
                .sorted(Comparator.comparingLong(
                                (Reason reason) -> reason.given().hits())
                        .reversed()
                        .thenComparing(Reason::code))
                .toList();
    }
}
