package cosell.deals.deal.domain;

import java.util.List;

/** What can be wrong with a stage (D-12, D-13, D-15). */
public sealed interface StageRefusal extends DealRefusal {

    record NoStageGiven() implements StageRefusal {}

    record UnknownStage(List<String> known) implements StageRefusal {
        public UnknownStage {
            known = List.copyOf(known);
        }
    }

    record UnmappedPercent(List<String> known) implements StageRefusal {
        public UnmappedPercent {
            known = List.copyOf(known);
        }
    }

    /** Won and lost follow only from the outcome. */
    record OutcomeDecides(String pointer) implements StageRefusal {}

    /** Nothing is left but the outcome. */
    record AllStagesMarked() implements StageRefusal {}

    record OutOfOrder(String expected) implements StageRefusal {}

    record StagesMissing(List<String> missing) implements StageRefusal {
        public StagesMissing {
            missing = List.copyOf(missing);
        }
    }
}
