package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.StageRefusal.NoStageGiven;
import cosell.deals.deal.domain.StageRefusal.OutOfOrder;
import cosell.deals.deal.domain.StageRefusal.OutcomeDecides;
import cosell.deals.deal.domain.StageRefusal.UnknownStage;
import cosell.deals.deal.domain.StageRefusal.UnmappedPercent;
import cosell.deals.deal.domain.StageScale.Stage;
import cosell.platform.domain.Decision;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks stages: freely in most deals (D-12), in order and completely in a solution assessment (D-13). */
final class Stages {

    private Stages() {}

    /** An outbound deal starts as accepted, and its creator marked that. */
    static Progress created(Content content, Circumstances circumstances) {
        StageMark mark = mark(scale(content, circumstances).required(StageScale.CREATED), circumstances);
        return new Progress(
                DealStatus.ACCEPTED, mark.stage(), mark.percent(), List.of(mark), circumstances.now(), null);
    }

    /** Nobody of the invitee has marked anything yet, and who sent the invitation is not for it to know. */
    static Progress received(Content content, Circumstances circumstances) {
        Stage stage = scale(content, circumstances).required(StageScale.CREATED);
        return new Progress(DealStatus.RECEIVED, stage.stage(), stage.percent(), List.of(), null, null);
    }

    static Decision<Deal, DealEvent, DealRefusal> decide(Deal deal, MarkStage command, Circumstances circumstances) {
        StageScale scale = scale(deal.content(), circumstances);
        Optional<DealRefusal> refusal = percentRefusal(command.percent()).or(() -> nameRefusal(command, scale));
        if (refusal.isPresent()) {
            return Decisions.refused(refusal.get());
        }
        return found(deal, command, scale)
                .map(stage -> mark(deal, stage, circumstances))
                .orElseGet(() -> Decisions.refused(
                        command.percent() == null
                                ? new UnknownStage(scale.known())
                                : new UnmappedPercent(scale.codes())));
    }

    /** The mandatory stages of an assessment that were not marked yet. */
    static List<String> missing(Deal deal, Circumstances circumstances) {
        return deal.content().assessment().isEmpty()
                ? List.of()
                : mandatory(scale(deal.content(), circumstances)).stream()
                        .filter(stage -> !isMarked(deal, stage))
                        .toList();
    }

    static StageMark reached(Deal deal, String stage, Circumstances circumstances) {
        return mark(scale(deal.content(), circumstances).required(stage), circumstances);
    }

    private static StageMark mark(Stage stage, Circumstances circumstances) {
        return new StageMark(stage.stage(), stage.percent(), circumstances.now(), circumstances.recordedBy());
    }

    private static Optional<DealRefusal> percentRefusal(@Nullable Integer percent) {
        if (percent == null || (percent > 0 && percent < 100)) {
            return Optional.empty();
        }
        return percent == 100 || percent == 0
                ? Optional.of(new OutcomeDecides("/percent"))
                : Optional.of(new FieldRefusal.OutOfRange("/percent", "1 to 99", "D-15"));
    }

    private static Optional<DealRefusal> nameRefusal(MarkStage command, StageScale scale) {
        if (command.stage() == null) {
            return command.percent() == null ? Optional.of(new NoStageGiven()) : Optional.empty();
        }
        boolean won = scale.named(command.stage())
                .filter(stage -> stage.stage().equals(StageScale.WON))
                .isPresent();
        return won ? Optional.of(new OutcomeDecides("/stage")) : Optional.empty();
    }

    private static Optional<Stage> found(Deal deal, MarkStage command, StageScale scale) {
        return Optional.ofNullable(command.stage())
                .flatMap(scale::named)
                .or(() -> Optional.ofNullable(command.percent())
                        .flatMap(scale::atPercent)
                        .map(stage -> firstStageOf(deal, stage, scale)));
    }

    /** The lowest band stands for the stage in which such a deal starts. */
    private static Stage firstStageOf(Deal deal, Stage stage, StageScale scale) {
        boolean inbound = deal.identity().direction() == Direction.INBOUND;
        return inbound && stage.stage().equals(StageScale.CREATED) ? scale.required(StageScale.ACCEPTED) : stage;
    }

    private static Decision<Deal, DealEvent, DealRefusal> mark(Deal deal, Stage stage, Circumstances circumstances) {
        if (stage.stage().equals(deal.progress().stage())) {
            return Decision.unchanged(deal);
        }
        List<DealRefusal> refusals = DealAction.MARK_STAGE.unmet(deal, circumstances);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        List<String> missing = missing(deal, circumstances);
        if (!missing.isEmpty() && !missing.getFirst().equals(stage.stage())) {
            return Decisions.refused(new OutOfOrder(missing.getFirst()));
        }
        Progress progress = deal.progress().marked(mark(stage, circumstances));
        return Decisions.changed(
                deal.withProgress(progress, circumstances.now()),
                new DealEvent.StageMarked(stage.stage(), stage.percent()));
    }

    /** Created and accepted are so from the start; won follows from the outcome. */
    private static List<String> mandatory(StageScale scale) {
        return scale.codes().stream()
                .filter(name -> !List.of(StageScale.CREATED, StageScale.ACCEPTED, StageScale.WON)
                        .contains(name))
                .toList();
    }

    private static boolean isMarked(Deal deal, String stage) {
        return deal.progress().marks().stream().anyMatch(mark -> mark.stage().equals(stage));
    }

    private static StageScale scale(Content content, Circumstances circumstances) {
        ReferenceLists reference = circumstances.rulebook().reference();
        return content.assessment()
                .flatMap(assessment -> reference.assessment(assessment.solutionId()))
                .map(ReferenceLists.AssessmentType::stages)
                .orElse(reference.stages());
    }
}
