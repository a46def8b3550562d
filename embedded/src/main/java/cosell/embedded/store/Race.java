package cosell.embedded.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the plan with the fewest keys: all are followed side by side until one comes to its end. That costs little
 * beside reading the documents behind the keys.
 */
final class Race<P> {

    private final P plan;
    private final Iterator<? extends Map<?, ?>> stretches;
    private Iterator<?> keys = List.of().iterator();

    private Race(P plan, List<? extends Map<?, ?>> stretches) {
        this.plan = plan;
        this.stretches = stretches.iterator();
    }

    /** Empty only when there is none. */
    static Optional<IndexPlan> shortest(List<IndexPlan> plans) {
        return shortest(plans, plan -> plan.search().get());
    }

    /** Empty only when there is none. */
    static Optional<OrderedPlan> shortestInOrder(List<OrderedPlan> plans) {
        return shortest(plans, OrderedPlan::stretches);
    }

    private static <P> Optional<P> shortest(List<P> plans, Function<P, List<? extends Map<?, ?>>> stretches) {
        if (plans.size() < 2) {
            return plans.stream().findFirst();
        }
        var runners = plans.stream()
                .map(plan -> new Race<>(plan, stretches.apply(plan)))
                .toList();
        while (true) {
            for (var runner : runners) {
                if (!runner.step()) {
                    return Optional.of(runner.plan);
                }
            }
        }
    }

    /** False at the end. */
    private boolean step() {
        while (!keys.hasNext() && stretches.hasNext()) {
            keys = stretches.next().keySet().iterator();
        }
        if (!keys.hasNext()) {
            return false;
        }
        keys.next();
        return true;
    }
}
