package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.FieldRefusal.NoSuchDuplicate;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Closes a deal as lost; a deal that it duplicates must be one that the caller sees (D-23). Thread-safe. */
public final class CloseAsLost {

    private final ChangeDeal changeDeal;
    private final ReadDeals deals;

    public CloseAsLost(ChangeDeal changeDeal, ReadDeals deals) {
        this.changeDeal = changeDeal;
        this.deals = deals;
    }

    /** The same use case on other commands, such as those of a dry run. */
    public CloseAsLost on(Commands<Deal, DealEvent, DealRefusal> others) {
        return new CloseAsLost(changeDeal.on(others), deals);
    }

    public Mono<CommandOutcome<Deal, DealRefusal>> handle(
            DealCall call, String dealId, Predicate<Stored<Deal>> isExpected, MarkLost lost) {
        ChangeDeal.Request request = ChangeDeal.Request.of(lost);
        return duplicateIsKnown(call, lost)
                .flatMap(known -> known
                        ? changeDeal.handle(call, dealId, isExpected, request)
                        : refusals(call, dealId, lost)
                                .<CommandOutcome<Deal, DealRefusal>>map(CommandOutcome.Refused::new)
                                .defaultIfEmpty(new CommandOutcome.NotFound<>()));
    }

    /** What is wrong with the command; empty when the caller sees no such deal. */
    public Mono<List<DealRefusal>> refusals(DealCall call, String dealId, MarkLost lost) {
        return duplicateIsKnown(call, lost)
                .flatMap(known -> changeDeal
                        .refusals(call, dealId, ChangeDeal.Request.of(lost))
                        .map(refusals -> known ? refusals : withUnknownDuplicate(refusals)));
    }

    private Mono<Boolean> duplicateIsKnown(DealCall call, MarkLost lost) {
        return lost.duplicateOf() == null
                ? Mono.just(true)
                : deals.find(call.scope(), call.caller(), lost.duplicateOf().toString())
                        .hasElement();
    }

    private static List<DealRefusal> withUnknownDuplicate(List<DealRefusal> refusals) {
        List<DealRefusal> all = new ArrayList<>(refusals);
        all.add(new NoSuchDuplicate("/duplicateOf"));
        return all;
    }
}
