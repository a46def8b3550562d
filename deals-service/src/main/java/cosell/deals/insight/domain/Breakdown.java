package cosell.deals.insight.domain;

import java.util.List;

/**
 * An insight into all selected deals and into each group of them.
 *
 * @param deals how many were selected
 * @param groups those with the most deals first, then by key
 * @param groupsLeftOut how many smaller groups there are besides
 */
public record Breakdown<R>(long deals, R all, List<Group<R>> groups, int groupsLeftOut) {

    /** Deals that have something in common. */
    public record Group<R>(String key, long deals, R told) {}

    public Breakdown {
        groups = List.copyOf(groups);
    }
}
