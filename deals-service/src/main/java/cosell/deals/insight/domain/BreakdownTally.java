package cosell.deals.insight.domain;

import cosell.deals.insight.domain.Breakdown.Group;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts all deals, and each group of them apart. */
public final class BreakdownTally<R> implements Tally<Breakdown<R>> {

    /** More groups than that are not told. */
    public static final int MOST_GROUPS = 200;

    private final Supplier<Tally<R>> start;
    private final @Nullable Grouping by;
    private final Part<R> all;
    private final Map<String, Part<R>> groups = new HashMap<>();

    /** @param by null for no groups */
    public BreakdownTally(Supplier<Tally<R>> start, @Nullable Grouping by) {
        this.start = start;
        this.by = by;
        this.all = new Part<>(start.get());
    }

    @Override
    public void add(FactSheet deal) {
        all.add(deal);
        if (by != null) {
            by.keysOf(deal)
                    .forEach(key -> groups.computeIfAbsent(key, _ -> new Part<>(start.get()))
                            .add(deal));
        }
    }

    @Override
    public Breakdown<R> told() {
        List<Group<R>> largest = groups.entrySet().stream()
                .map(entry -> entry.getValue().group(entry.getKey()))
                .sorted(Comparator.comparingLong((Group<R> group) -> group.deals())
                        .reversed()
                        .thenComparing(Group::key))
                .limit(MOST_GROUPS)
                .toList();
        return new Breakdown<>(all.deals, all.tally.told(), largest, groups.size() - largest.size());
    }

    private static final class Part<R> {
        private final Tally<R> tally;
        private long deals;

        private Part(Tally<R> tally) {
            this.tally = tally;
        }

        private void add(FactSheet deal) {
            deals++;
            tally.add(deal);
        }

        private Group<R> group(String key) {
            return new Group<>(key, deals, tally.told());
        }
    }
}
