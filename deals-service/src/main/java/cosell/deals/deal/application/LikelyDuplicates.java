package cosell.deals.deal.application;

import cosell.deals.deal.application.Criterion.WithLikelyKey;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.Deal;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds open deals that a new one is likely to be a duplicate of (D-23). Thread-safe. */
public final class LikelyDuplicates {

    private static final Logger LOG = LoggerFactory.getLogger(LikelyDuplicates.class);
    private static final int MOST = 10;

    private final ListDeals deals;

    public LikelyDuplicates(ListDeals deals) {
        this.deals = deals;
    }

    /**
     * Newest first, of those that the caller may see.
     *
     * @param newDeal the one that is created, which may be stored already when its creation is repeated
     */
    public Mono<List<Deal>> of(OrganizationScope scope, Caller caller, UUID newDeal, ContentDraft draft) {
        List<String> keys = DuplicateKeys.of(draft);
        Flux<Deal> alike = keys.isEmpty()
                ? Flux.empty()
                : deals.page(scope, caller, query(keys), null, MOST + 1).map(Stored::state);
        return alike.filter(deal -> !deal.dealId().equals(newDeal))
                .filter(deal -> sameCompany(deal.content().customer().dunsNumber(), draft.customer()))
                .take(MOST)
                .collectList()
                .onErrorResume(LikelyDuplicates::nothingToPointOut);
    }

    /** A hint: the deal is created all the same, and what was created must not be answered as if it were not. */
    private static Mono<List<Deal>> nothingToPointOut(Throwable failure) {
        LOG.warn("Likely duplicates could not be looked for: {}", MaskedFailure.describe(failure));
        return Mono.just(List.of());
    }

    /** Two numbers are two companies, whatever they are called. */
    private static boolean sameCompany(@Nullable String known, @Nullable CustomerDraft customer) {
        String asked = customer == null ? null : customer.dunsNumber();
        return known == null || asked == null || known.equals(asked);
    }

    private static DealQuery query(List<String> keys) {
        return new DealQuery(null, new TreeSet<>(), List.of(new WithLikelyKey(keys)), DealOrder.NEWEST_FIRST);
    }
}
