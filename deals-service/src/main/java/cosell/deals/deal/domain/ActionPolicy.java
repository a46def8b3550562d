package cosell.deals.deal.domain;

import java.util.stream.Stream;

/**
 * A rule about when something can be done with a deal. The command and the answer to "why not yet?" ask the same
 * object, so that they can't part.
 */
@FunctionalInterface
interface ActionPolicy {

    /** Why not; nothing when the rule is met. */
    Stream<? extends DealRefusal> refusals(Deal deal, Circumstances circumstances);

    /** The rule that demands a fact about the deal, and is refused for one reason. */
    static ActionPolicy demands(Demand demand, Reason reason) {
        return (deal, circumstances) -> demand.isMet(deal, circumstances) ? Stream.empty() : Stream.of(reason.of(deal));
    }

    /** What a rule demands. */
    @FunctionalInterface
    interface Demand {
        boolean isMet(Deal deal, Circumstances circumstances);
    }

    /** What a rule says when it is not met. */
    @FunctionalInterface
    interface Reason {
        DealRefusal of(Deal deal);
    }
}
