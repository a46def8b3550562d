package cosell.deals.insight.adapter.rest;

import cosell.deals.insight.domain.Breakdown;
import java.util.List;
import java.util.function.Function;

/**
 * An insight into all selected deals and into each group.
 *
 * @param groupsLeftOut how many smaller groups there are besides
 */
record BreakdownView<V>(long deals, V all, List<GroupView<V>> groups, int groupsLeftOut) {

    record GroupView<V>(String key, long deals, V figures) {}

    static <R, V> BreakdownView<V> of(Breakdown<R> breakdown, Function<R, V> view) {
        List<GroupView<V>> groups = breakdown.groups().stream()
                .map(group -> new GroupView<>(group.key(), group.deals(), view.apply(group.told())))
                .toList();
        return new BreakdownView<>(breakdown.deals(), view.apply(breakdown.all()), groups, breakdown.groupsLeftOut());
    }
}
