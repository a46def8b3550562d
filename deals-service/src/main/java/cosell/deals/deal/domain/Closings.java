package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.deals.deal.domain.FieldRefusal.NotADuplicate;
import cosell.deals.deal.domain.FieldRefusal.NotesNeeded;
import cosell.deals.deal.domain.FieldRefusal.UnknownCode;
import cosell.platform.domain.Decision;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends a deal as won or lost (D-14). */
final class Closings {

    private static final String RULE = "D-14";

    private Closings() {}

    static Decision<Deal, DealEvent, DealRefusal> won(Deal deal, MarkWon command, Circumstances circumstances) {
        List<DealRefusal> refusals = Stream.concat(
                        DealAction.MARK_WON.unmet(deal, circumstances).stream(),
                        Checks.money("/value", command.value(), RULE))
                .toList();
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        Closing closing = Closing.won(
                circumstances.now(),
                command.value() == null ? null : command.value().read(),
                command.contractDate());
        Progress progress = deal.progress()
                .marked(Stages.reached(deal, StageScale.WON, circumstances))
                .ended(DealStatus.WON, closing);
        Deal after = deal.withSource(deal.source().closed(command.sourceClosedAt()))
                .withProgress(progress, circumstances.now());
        return Decisions.changed(after, new DealEvent.Won(deal.dealId()));
    }

    static Decision<Deal, DealEvent, DealRefusal> lost(Deal deal, MarkLost command, Circumstances circumstances) {
        List<DealRefusal> refusals = lostRefusals(deal, command, circumstances).toList();
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        String reason = Objects.requireNonNull(command.reason());
        Closing closing = Closing.because(circumstances.now(), reason, command.notes(), command.duplicateOf());
        Deal after = deal.withSource(deal.source().closed(command.sourceClosedAt()))
                .withProgress(deal.progress().ended(DealStatus.LOST, closing), circumstances.now());
        return Decisions.changed(after, new DealEvent.Lost(deal.dealId(), reason));
    }

    private static Stream<DealRefusal> lostRefusals(Deal deal, MarkLost command, Circumstances circumstances) {
        ReferenceLists reference = circumstances.rulebook().reference();
        Stream<DealRefusal> notes =
                Checks.optional("/notes", command.notes(), reference.limits().notes(), RULE);
        return Stream.of(reasonRefusal(command, reference).stream(), duplicateRefusal(deal, command).stream(), notes)
                .flatMap(refusals -> refusals);
    }

    private static Optional<DealRefusal> reasonRefusal(MarkLost command, ReferenceLists reference) {
        String reason = command.reason();
        if (reason == null) {
            return Optional.of(new Missing("/reason", RULE));
        }
        Optional<ReferenceLists.Reason> known = reference.lostReason(reason);
        if (known.isEmpty()) {
            return Optional.of(new UnknownCode("/reason", reference.lostReasonCodes(), RULE));
        }
        return known.get().notesNeeded() && command.notes() == null
                ? Optional.of(new NotesNeeded("/notes", reason, RULE))
                : Optional.empty();
    }

    private static Optional<DealRefusal> duplicateRefusal(Deal deal, MarkLost command) {
        if (command.duplicateOf() == null) {
            return Optional.empty();
        }
        return Closing.DUPLICATE.equals(command.reason())
                        && !command.duplicateOf().equals(deal.dealId())
                ? Optional.empty()
                : Optional.of(new NotADuplicate("/duplicateOf"));
    }
}
