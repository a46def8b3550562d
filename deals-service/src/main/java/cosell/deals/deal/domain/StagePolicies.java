package cosell.deals.deal.domain;

import cosell.deals.deal.domain.StageRefusal.AllStagesMarked;
import cosell.deals.deal.domain.StageRefusal.StagesMissing;
import java.util.List;
import java.util.stream.Stream;

/** The rules about the mandatory stages of a solution assessment (D-13). */
final class StagePolicies {

    static final ActionPolicy A_STAGE_IS_LEFT_TO_MARK = ActionPolicy.demands(
            (deal, circumstances) -> deal.content().assessment().isEmpty()
                    || !Stages.missing(deal, circumstances).isEmpty(),
            deal -> new AllStagesMarked());

    static final ActionPolicy NO_STAGE_IS_MISSING = (deal, circumstances) -> {
        List<String> missing = Stages.missing(deal, circumstances);
        return missing.isEmpty() ? Stream.empty() : Stream.of(new StagesMissing(missing));
    };

    private StagePolicies() {}
}
