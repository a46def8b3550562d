package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.History;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what deals were, as far back as a person may look (V-01 to V-03). Thread-safe. */
public final class ReadPast {

    private final AggregateStore<Deal, DealEvent> store;
    private final History<Deal, DealEvent> history;
    private final OrganizationId vendor;

    public ReadPast(AggregateStore<Deal, DealEvent> store, History<Deal, DealEvent> history, OrganizationId vendor) {
        this.store = store;
        this.history = history;
        this.vendor = vendor;
    }

    /** How far the caller sees one of its organization's deals; empty when it sees none such today. */
    public Mono<Sight> sight(OrganizationScope scope, Caller caller, String dealId) {
        DealAccess access = DealAccess.of(caller, vendor);
        return store.find(scope, dealId)
                .filter(stored -> access.sees(stored.state()))
                .flatMap(stored -> access.seesWhoeverIsInItsTeam(stored.state())
                        ? Mono.just(new Sight(scope, dealId, stored.state().createdAt(), 1, last(stored)))
                        : sight(scope, stored, access::sees));
    }

    /** The present shared view of a deal that a partner leads; empty for anybody but the vendor's sellers (V-02). */
    public Mono<Stored<Deal>> partnerLed(OrganizationScope scope, Caller caller, String dealId) {
        return DealAccess.sellsForVendor(caller, vendor)
                ? store.find(scope, dealId).filter(stored -> PartnerLed.holds(stored.state()))
                : Mono.empty();
    }

    /** How far a seller of the vendor sees a deal that a partner leads. */
    public Mono<Sight> sightOfPartnerLed(OrganizationScope scope, Caller caller, String dealId) {
        return partnerLed(scope, caller, dealId).flatMap(stored -> sight(scope, stored, PartnerLed::holds));
    }

    /** The last event no later than a moment, with the deal as it was then. */
    public Mono<HistoryEntry<Deal, DealEvent>> at(Sight sight, Instant moment) {
        return history.lastUntil(sight.scope(), sight.dealId(), moment)
                .filter(entry -> entry.event().position().sequence() >= sight.first());
    }

    /** Events of the caller's sight from a sequence on, oldest first. */
    public Flux<HistoryEntry<Deal, DealEvent>> from(Sight sight, long sequence, int atMost) {
        return history.from(sight.scope(), sight.dealId(), Math.max(sequence, sight.first()), atMost);
    }

    private Mono<Sight> sight(OrganizationScope scope, Stored<Deal> stored, Predicate<Deal> sees) {
        return history.of(scope, stored.id())
                .reduce(SightStart.of(sees), SightStart::then)
                .mapNotNull(SightStart::begin)
                .map(begin -> new Sight(
                        scope, stored.id(), begin.occurredAt(), begin.position().sequence(), last(stored)));
    }

    private static long last(Stored<Deal> stored) {
        return stored.position().sequence();
    }
}
