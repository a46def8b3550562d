package cosell.deals.insight.domain;

import java.util.List;

/** What is open now, stage by stage. */
public record Pipeline(List<AtStage> stages) {

    /**
     * The open deals of one stage.
     *
     * @param stage {@code RECEIVED} for invitations that nobody answered yet
     * @param withoutValue deals that are in no sum
     */
    public record AtStage(String stage, long deals, long withoutValue, List<CurrencyValue> values) {
        public AtStage {
            values = List.copyOf(values);
        }
    }

    public Pipeline {
        stages = List.copyOf(stages);
    }
}
