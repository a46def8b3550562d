package cosell.deals.insight.domain;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.insight.domain.Pipeline.AtStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is open, stage by stage. */
public final class PipelineTally implements Tally<Pipeline> {

    private final Map<String, Stage> stages = new LinkedHashMap<>();

    /** @param known the stages in the order of telling; others come after them */
    public PipelineTally(List<String> known) {
        stages.put(DealStatus.RECEIVED.name(), new Stage());
        known.forEach(stage -> stages.put(stage, new Stage()));
    }

    @Override
    public void add(FactSheet deal) {
        switch (deal.status()) {
            case RECEIVED -> at(DealStatus.RECEIVED.name()).add(deal);
            case ACCEPTED -> at(deal.course().stage()).add(deal);
            case WON, LOST, DECLINED, EXPIRED, WITHDRAWN -> {}
        }
    }

    @Override
    public Pipeline told() {
        List<AtStage> told = new ArrayList<>();
        stages.forEach((name, stage) -> {
            if (stage.deals > 0) {
                told.add(new AtStage(name, stage.deals, stage.values.without(), stage.values.told()));
            }
        });
        return new Pipeline(told);
    }

    private Stage at(String stage) {
        return stages.computeIfAbsent(stage, _ -> new Stage());
    }

    private static final class Stage {
        private final Amounts values = new Amounts();
        private long deals;

        private void add(FactSheet deal) {
            deals++;
            values.add(deal.value());
        }
    }
}
