package cosell.embedded.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the plan with the fewest keys: all are followed side by side until one comes to its end. That costs little
 * beside reading the documents behind the keys.
 */
final class Race {

    private final IndexPlan plan;
    private final Iterator<? extends Collection<?>> stretches;
    private Iterator<?> keys = List.of().iterator();

    private Race(IndexPlan plan) {
        this.plan = plan;
        this.stretches =
                plan.search().get().stream().map(stretch -> stretch.keySet()).iterator();
    }

    /** Empty only when there is none. */
    static Optional<IndexPlan> shortest(List<IndexPlan> plans) {
        if (plans.size() < 2) {
            return plans.stream().findFirst();
        }
        var runners = plans.stream().map(Race::new).toList();
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
            keys = stretches.next().iterator();
        }
        if (!keys.hasNext()) {
            return false;
        }
        keys.next();
        return true;
    }
}
