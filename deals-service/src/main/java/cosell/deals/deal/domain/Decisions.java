package cosell.deals.deal.domain;

import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Decision.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts decisions about deals together. */
public final class Decisions {

    private Decisions() {}

    /** Decides further on what the first decision makes of the deal, so that both are one write. */
    public static Decision<Deal, DealEvent, DealRefusal> then(
            Decision<Deal, DealEvent, DealRefusal> first, Function<Deal, Decision<Deal, DealEvent, DealRefusal>> next) {
        return switch (first) {
            case Refused<Deal, DealEvent, DealRefusal> refused -> refused;
            case Unchanged<Deal, DealEvent, DealRefusal>(var state) -> next.apply(state);
            case Changed<Deal, DealEvent, DealRefusal>(var state, var events) ->
                after(state, events, next.apply(state));
        };
    }

    static Decision<Deal, DealEvent, DealRefusal> changed(Deal after, DealEvent... events) {
        return Decision.changed(after, List.of(events));
    }

    static Decision<Deal, DealEvent, DealRefusal> refused(DealRefusal reason) {
        return Decision.refused(List.of(reason));
    }

    private static Decision<Deal, DealEvent, DealRefusal> after(
            Deal state, List<DealEvent> events, Decision<Deal, DealEvent, DealRefusal> next) {
        return switch (next) {
            case Refused<Deal, DealEvent, DealRefusal> refused -> refused;
            case Unchanged<Deal, DealEvent, DealRefusal> _ -> Decision.changed(state, events);
            case Changed<Deal, DealEvent, DealRefusal>(var last, var more) -> {
                List<DealEvent> all = new ArrayList<>(events);
                all.addAll(more);
                yield Decision.changed(last, all);
            }
        };
    }
}
