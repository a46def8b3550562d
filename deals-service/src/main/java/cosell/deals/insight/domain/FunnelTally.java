package cosell.deals.insight.domain;

import cosell.deals.deal.domain.StageScale.Stage;
import cosell.deals.insight.domain.Funnel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts how far deals came. Marking stages is optional and may go back (D-12), so a deal counts at every step up to the
 * highest percentage that it was ever marked at.
 */
public final class FunnelTally implements Tally<Funnel> {

    private static final String OPENED = "OPENED";

    private final TreeMap<Integer, List<String>> scale;
    private final TreeMap<Integer, Long> furthest = new TreeMap<>();
    private long deals;

    /** @param stages the steps to tell; those of one percentage are one step */
    public FunnelTally(List<Stage> stages) {
        this.scale = stages.stream()
                .collect(Collectors.groupingBy(
                        Stage::percent, TreeMap::new, Collectors.mapping(Stage::stage, Collectors.toList())));
    }

    @Override
    public void add(FactSheet deal) {
        deals++;
        furthest.merge(deal.course().furthest(), 1L, Long::sum);
    }

    @Override
    public Funnel told() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(0, List.of(OPENED), new Rate(deals, deals)));
        scale.forEach((percent, stages) -> steps.add(new Step(percent, stages, new Rate(reached(percent), deals))));
        return new Funnel(steps);
    }

    private long reached(int percent) {
        return furthest.tailMap(percent, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
