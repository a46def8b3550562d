package cosell.deals.stages.application;

import cosell.deals.deal.application.DealAccess;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.History;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the own organization's stage mapping for everybody who has to do with deals. Thread-safe. */
public final class ReadStageMapping {

    private final AggregateStore<StageMapping, StageMappingEvent> store;
    private final History<StageMapping, StageMappingEvent> history;
    private final OrganizationId vendor;

    public ReadStageMapping(
            AggregateStore<StageMapping, StageMappingEvent> store,
            History<StageMapping, StageMappingEvent> history,
            OrganizationId vendor) {
        this.store = store;
        this.history = history;
        this.vendor = vendor;
    }

    public boolean mayRead(Caller caller) {
        return !DealAccess.of(caller, vendor).none();
    }

    /** Empty as long as nobody made one. */
    public Mono<Stored<StageMapping>> find(OrganizationScope scope) {
        return store.find(scope, scope.organization().value());
    }

    /** How it became what it is, from a sequence on, oldest first. */
    public Flux<HistoryEntry<StageMapping, StageMappingEvent>> history(
            OrganizationScope scope, long sequence, int atMost) {
        return history.from(scope, scope.organization().value(), sequence, atMost);
    }
}
