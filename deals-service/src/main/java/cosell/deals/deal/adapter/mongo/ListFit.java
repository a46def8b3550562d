package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.application.Criterion;
import cosell.deals.deal.application.DealLists.Reach;
import cosell.deals.deal.application.DealLists.Selection;
import cosell.deals.deal.application.DealSort;
import java.util.List;

/** For which lists a query shape is. */
sealed interface ListFit {

    boolean fits(Selection asked);

    /** Lists that ask for this: little is found, so it may be asked for more and be sorted by anything. */
    record Found(Class<? extends Reach> reach, Class<? extends Criterion> key) implements ListFit {
        @Override
        public boolean fits(Selection asked) {
            return reach.isInstance(asked.reach()) && asked.asks(key);
        }
    }

    /** Lists in the order of the index that ask for nothing but what it is made of. */
    record Sorted(Class<? extends Reach> reach, DealSort sort, List<Class<? extends Criterion>> covered)
            implements ListFit {

        public Sorted {
            covered = List.copyOf(covered);
        }

        @Override
        public boolean fits(Selection asked) {
            return reach.isInstance(asked.reach())
                    && asked.order().sort() == sort
                    && asked.criteria().stream().allMatch(this::covers);
        }

        private boolean covers(Criterion criterion) {
            return covered.stream().anyMatch(kind -> kind.isInstance(criterion));
        }
    }
}
