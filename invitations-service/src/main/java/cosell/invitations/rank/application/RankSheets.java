package cosell.invitations.rank.application;

import cosell.invitations.rank.domain.RankSheet;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The stored sheets, one for each organization. Of several that are computed for one step the first one stands, so that
 * all instances give the same rank.
 */
public final class RankSheets {

    private static final Actor SUITE = Actor.system("invitations-service");

    private static final Retry WHEN_CHANGED_MEANWHILE =
            Retry.max(10).filter(ConcurrentChangeException.class::isInstance);

    private final AggregateStore<RankSheet, Void> store;

    public RankSheets(AggregateStore<RankSheet, Void> store) {
        this.store = store;
    }

    /** Empty when none was computed yet. */
    Mono<RankSheet> find(OrganizationScope scope, OrganizationId organization) {
        return store.find(scope, organization.value()).map(Stored::state);
    }

    /** The stored sheet when it is of this step; else the computed one, which is stored. */
    Mono<RankSheet> of(OrganizationId organization, Instant step, Mono<RankSheet> computed) {
        OrganizationScope scope = OrganizationScope.system(organization, "its rank is computed");
        return Mono.defer(() -> store.find(scope, organization.value()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(stored -> stored.map(Stored::state)
                        .filter(sheet -> sheet.isOf(step))
                        .map(Mono::just)
                        .orElseGet(() -> computed.flatMap(sheet -> keep(stored, sheet))))
                .retryWhen(WHEN_CHANGED_MEANWHILE);
    }

    private Mono<RankSheet> keep(Optional<Stored<RankSheet>> before, RankSheet sheet) {
        AggregateWrite<RankSheet, Void> write = new AggregateWrite<>(sheet, List.of());
        CommandContext command = command(sheet.step());
        return before.map(stored -> store.update(stored, write, command))
                .orElseGet(() -> store.insert(sheet.organization().value(), write, command))
                .thenReturn(sheet);
    }

    private static CommandContext command(Instant step) {
        return new CommandContext("rank-sheet/" + step, null, SUITE, Origin.CLOCK, step, null, null);
    }
}
