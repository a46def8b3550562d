package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Decision.Unchanged;
import cosell.platform.domain.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Several steps with one deal. A step that is refused leaves the deal as it was and the next one is judged all the same,
 * so that every reason is found.
 */
record Course(Deal deal, List<DealEvent> events, List<Fault> faults) {

    Course {
        events = List.copyOf(events);
        faults = List.copyOf(faults);
    }

    /** @param places where in the opportunity stands what the step is about */
    Course then(Function<Deal, Decision<Deal, DealEvent, DealRefusal>> step, UnaryOperator<String> places) {
        return switch (step.apply(deal)) {
            case Changed<Deal, DealEvent, DealRefusal>(var state, var more) ->
                new Course(state, joined(events, more), faults);
            case Unchanged<Deal, DealEvent, DealRefusal> _ -> this;
            case Refused<Deal, DealEvent, DealRefusal>(var reasons) ->
                new Course(deal, events, joined(faults, faults(reasons, places)));
        };
    }

    Verdict verdict() {
        if (!faults.isEmpty()) {
            return new Verdict.Reject(distinct(faults));
        }
        return events.isEmpty() ? new Verdict.Leave() : new Verdict.Apply(deal, events);
    }

    static List<Fault> faults(List<DealRefusal> reasons, UnaryOperator<String> places) {
        return reasons.stream()
                .map(DealRefusal::fault)
                .map(fault -> fault.at(places.apply(fault.pointer())))
                .toList();
    }

    static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Two steps may stumble over the same thing. */
    private static List<Fault> distinct(List<Fault> faults) {
        Map<List<String>, Fault> first = new LinkedHashMap<>();
        faults.forEach(
                fault -> first.putIfAbsent(List.of(fault.pointer(), fault.code().name(), fault.message()), fault));
        return List.copyOf(first.values());
    }
}
