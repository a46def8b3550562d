package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists of stored deals. A deal whose place in the order does not change while one pages comes exactly once, whatever
 * else is stored meanwhile. Thread-safe.
 *
 * <p>Every list fails with {@link QueryTooSlowException} when it takes longer than the store works on one.
 */
public interface DealLists {

    /** Which deals can be found at all. */
    sealed interface Reach {

        /** Every deal of the own organization. */
        record All() implements Reach {}

        /** Deals of the own organization that have one of these marks of {@link Readers}. */
        record Marked(Set<String> marks) implements Reach {
            public Marked {
                marks = Set.copyOf(marks);
            }
        }

        /** Of other organizations, what the vendor may see (V-02). */
        record PartnerLed() implements Reach {}
    }

    /** The part of the deals that a caller may see and asks for. */
    record Selection(OrganizationScope scope, Reach reach, List<Criterion> criteria, DealOrder order) {
        public Selection {
            criteria = List.copyOf(criteria);
        }

        /** The same, and something more. */
        Selection and(Criterion criterion) {
            List<Criterion> more = new ArrayList<>(criteria);
            more.add(criterion);
            return new Selection(scope, reach, more, order);
        }

        /** Whether something of this kind is asked. */
        public boolean asks(Class<? extends Criterion> kind) {
            return criteria.stream().anyMatch(kind::isInstance);
        }
    }

    /**
     * Behind which deal a page begins.
     *
     * @param sortKey what placed it in the list, by {@link DealSort#keyOf}
     */
    record Behind(@Nullable String sortKey, String dealId) {}

    Flux<Stored<Deal>> list(Selection selection, @Nullable Behind behind, int atMost);

    /** Counts no further than {@code atMost}. */
    Mono<Long> count(Selection selection, int atMost);
}
