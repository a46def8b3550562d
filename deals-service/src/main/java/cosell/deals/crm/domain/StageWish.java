package cosell.deals.crm.domain;

import cosell.deals.crm.domain.Opportunity.Standing;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.StageMark;
import cosell.deals.deal.domain.StageScale;
import cosell.deals.deal.domain.StageScale.Stage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage an opportunity wants marked (D-15), beside what its outcome says already. */
final class StageWish {

    private StageWish() {}

    static Optional<MarkStage> of(Standing standing, Deal deal, ReferenceLists reference) {
        String stage = standing.stage();
        Integer percent = standing.percent();
        OpportunityOutcome outcome = Ends.outcome(standing, deal);
        Optional<Stage> named = Optional.ofNullable(stage).flatMap(scale(deal, reference)::named);
        if ((stage == null && percent == null) || isTheWin(named, percent, outcome)) {
            return Optional.empty();
        }
        if (followsFrom(outcome, percent)) {
            return named.map(known -> new MarkStage(stage, null));
        }
        return Optional.of(new MarkStage(stage, percent));
    }

    /** Whether no stage is wanted, or it was marked before; a won deal stands at its last stage. */
    static boolean wasMarked(Standing standing, Deal deal, ReferenceLists reference) {
        return of(standing, deal, reference)
                .map(wish -> wasMarked(wish, deal, scale(deal, reference)))
                .orElse(true);
    }

    private static boolean wasMarked(MarkStage wish, Deal deal, StageScale scale) {
        Optional<Stage> byPercent = Optional.ofNullable(wish.percent()).flatMap(scale::atPercent);
        boolean mapped = wish.percent() == null || byPercent.isPresent();
        return mapped
                && Optional.ofNullable(wish.stage())
                        .flatMap(scale::named)
                        .or(() -> byPercent)
                        .filter(stage -> hasMark(deal, stage.stage()))
                        .isPresent();
    }

    /** Created and accepted are the start of an outbound and of an inbound deal. */
    private static boolean hasMark(Deal deal, String stage) {
        return deal.progress().marks().stream()
                .map(StageMark::stage)
                .anyMatch(marked -> marked.equals(stage)
                        || (stage.equals(StageScale.CREATED) && marked.equals(StageScale.ACCEPTED)));
    }

    private static boolean isTheWin(
            Optional<Stage> named, @Nullable Integer percent, @Nullable OpportunityOutcome outcome) {
        boolean wonByName =
                named.filter(stage -> stage.stage().equals(StageScale.WON)).isPresent();
        return outcome == OpportunityOutcome.WON && wonByName && (percent == null || percent == 100);
    }

    /** Won is 100 %, lost is 0 %. */
    private static boolean followsFrom(@Nullable OpportunityOutcome outcome, @Nullable Integer percent) {
        return percent != null
                && ((outcome == OpportunityOutcome.WON && percent == 100)
                        || (outcome == OpportunityOutcome.LOST && percent == 0));
    }

    private static StageScale scale(Deal deal, ReferenceLists reference) {
        return deal.content()
                .assessment()
                .flatMap(assessment -> reference.assessments().stream()
                        .filter(type -> type.code().equals(assessment.solutionId()))
                        .findFirst())
                .map(ReferenceLists.AssessmentType::stages)
                .orElse(reference.stages());
    }
}
