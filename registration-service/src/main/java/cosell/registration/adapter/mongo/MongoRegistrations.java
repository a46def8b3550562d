package cosell.registration.adapter.mongo;

import cosell.platform.domain.Decision;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.UniqueKeyTakenException;
import cosell.platform.security.OrganizationScope;
import cosell.registration.application.RegistrationQuery;
import cosell.registration.application.Registrations;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.RegistrationRefusal;
import cosell.registration.domain.RegistrationRefusal.LiveRegistrationExists;
import cosell.registration.domain.Status;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registrations in the platform's outbox. */
public final class MongoRegistrations implements Registrations {

    private static final int ALIKE_AT_MOST = 100;

    private final AggregateStore<Registration, RegistrationEvent> store;
    private final Commands<Registration, RegistrationEvent, RegistrationRefusal> commands;

    public MongoRegistrations(
            AggregateStore<Registration, RegistrationEvent> store,
            Commands<Registration, RegistrationEvent, RegistrationRefusal> commands) {
        this.store = store;
        this.commands = commands;
    }

    @Override
    public Mono<Stored<Registration>> find(OrganizationScope scope, UUID id) {
        return store.find(scope, id.toString());
    }

    @Override
    public Flux<Stored<Registration>> list(OrganizationScope scope, RegistrationQuery query) {
        return store.list(scoped(scope, query));
    }

    @Override
    public Mono<Long> count(OrganizationScope scope, RegistrationQuery query, int atMost) {
        return store.count(scoped(scope, query), atMost);
    }

    @Override
    public Flux<Registration> alike(OrganizationScope scope, Registration registration) {
        return Mono.justOrEmpty(ContractKey.of(registration))
                .flatMapMany(key -> store.list(ScopedQuery.in(scope)
                        .whereEquals(RegistrationCollection.derived(RegistrationCollection.CONTRACT), key)
                        .limit(ALIKE_AT_MOST)))
                .map(Stored::state)
                .filter(other ->
                        !other.deal().dealId().equals(registration.deal().dealId()));
    }

    @Override
    public Mono<UUID> liveOf(UUID dealId, String solutionId) {
        return store.holderOf(
                        RegistrationCollection.LIVE, RegistrationCollection.liveKey(dealId.toString(), solutionId))
                .map(UUID::fromString);
    }

    @Override
    public Mono<CommandOutcome<Registration, RegistrationRefusal>> create(
            UUID id,
            CommandContext context,
            Supplier<Decision<Registration, RegistrationEvent, RegistrationRefusal>> decide) {
        Race race = new Race();
        return commands.create(id.toString(), context, () -> race.noting(decide.get()))
                .onErrorResume(UniqueKeyTakenException.class, taken -> race.lost());
    }

    @Override
    public Mono<CommandOutcome<Registration, RegistrationRefusal>> change(
            OrganizationScope scope,
            UUID id,
            Predicate<Stored<Registration>> isExpected,
            CommandContext context,
            Function<Registration, Decision<Registration, RegistrationEvent, RegistrationRefusal>> decide) {
        Race race = new Race();
        return commands.change(
                        scope, id.toString(), isExpected, context, stored -> race.noting(decide.apply(stored.state())))
                .onErrorResume(UniqueKeyTakenException.class, taken -> race.lost());
    }

    private static ScopedQuery scoped(OrganizationScope scope, RegistrationQuery query) {
        ScopedQuery scoped = ScopedQuery.in(scope)
                .descendingBy(RegistrationCollection.CREATED_AT)
                .limit(query.limit());
        if (!query.states().isEmpty()) {
            List<String> states = query.states().stream().map(Status::name).toList();
            scoped = scoped.whereIn(RegistrationCollection.derived(RegistrationCollection.STATUS), states);
        }
        if (query.deals().isPresent()) {
            scoped =
                    scoped.whereIn(RegistrationCollection.DEAL_ID, query.deals().get());
        }
        if (query.locations().isPresent()) {
            scoped = scoped.whereIn(
                    RegistrationCollection.LOCATION, query.locations().get());
        }
        return query.after().isPresent()
                ? scoped.after(
                        query.after().get().createdAt(), query.after().get().id())
                : scoped;
    }

    /** Which solution was written for when somebody else took the deal and solution first. */
    private static final class Race {
        private final AtomicReference<String> solution = new AtomicReference<>("");

        Decision<Registration, RegistrationEvent, RegistrationRefusal> noting(
                Decision<Registration, RegistrationEvent, RegistrationRefusal> decision) {
            if (decision instanceof Decision.Changed<Registration, RegistrationEvent, RegistrationRefusal> changed) {
                String written = changed.newState().form().solutionId();
                solution.set(written == null ? "" : written);
            }
            return decision;
        }

        Mono<CommandOutcome<Registration, RegistrationRefusal>> lost() {
            return Mono.just(new CommandOutcome.Refused<>(List.of(new LiveRegistrationExists(solution.get()))));
        }
    }
}
