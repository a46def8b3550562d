package cosell.platform.outbox;

import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Decision.Unchanged;
import cosell.platform.outbox.CommandOutcome.Accepted;
import cosell.platform.outbox.CommandOutcome.KeyReused;
import cosell.platform.outbox.CommandOutcome.NotFound;
import cosell.platform.outbox.CommandOutcome.Stale;
import cosell.platform.security.OrganizationScope;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Runs commands against stored aggregates: read, decide, one conditional update; decided again on a fresh read when
 * somebody else was faster. A command that ran before (same command id) is answered from what it wrote, an intent that
 * took effect before is dropped. Refusals are never stored. Thread-safe.
 *
 * @param <S> the state
 * @param <E> the events
 * @param <R> the refusals
 */
public final class Commands<S, E, R> {

    private final CommandStore<S, E> store;
    private final Retry whenChangedMeanwhile;

    public Commands(CommandStore<S, E> store) {
        this(store, Schedulers.parallel());
    }

    /** @param timer waits between attempts */
    Commands(CommandStore<S, E> store, Scheduler timer) {
        this(
                store,
                Retry.backoff(10, Duration.ofMillis(4))
                        .maxBackoff(Duration.ofMillis(150))
                        .jitter(0.7)
                        .scheduler(timer)
                        .filter(ConcurrentChangeException.class::isInstance)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()));
    }

    private Commands(CommandStore<S, E> store, Retry whenChangedMeanwhile) {
        this.store = store;
        this.whenChangedMeanwhile = whenChangedMeanwhile;
    }

    /**
     * Creates an aggregate whose id follows from the command, so that a repeat finds it. Fails with
     * {@link UniqueKeyTakenException} when another aggregate holds one of its unique keys.
     */
    public Mono<CommandOutcome<S, R>> create(String id, CommandContext command, Supplier<Decision<S, E, R>> decide) {
        OrganizationScope anywhere = OrganizationScope.system("an id derived from the command is its own");
        return Mono.defer(() -> store.find(anywhere, id))
                .<CommandOutcome<S, R>>map(existing -> repeatOf(existing.createdBy(), existing, command))
                .switchIfEmpty(Mono.defer(() -> insert(id, command, decide.get())))
                .retryWhen(whenChangedMeanwhile);
    }

    /** Changes an aggregate that the scope may read. */
    public Mono<CommandOutcome<S, R>> change(
            OrganizationScope scope, String id, CommandContext command, Function<Stored<S>, Decision<S, E, R>> decide) {
        return change(scope, id, revision -> true, command, decide);
    }

    /**
     * Changes an aggregate that the scope may read, if its entity tag is one the client expects. A repeat of a command
     * that ran before is answered whatever the tag is.
     */
    public Mono<CommandOutcome<S, R>> change(
            OrganizationScope scope,
            String id,
            Predicate<Stored<S>> isExpected,
            CommandContext command,
            Function<Stored<S>, Decision<S, E, R>> decide) {
        return Mono.defer(() -> store.find(scope, id))
                .flatMap(stored -> changeOnce(stored, isExpected, command, decide))
                .retryWhen(whenChangedMeanwhile)
                .defaultIfEmpty(new NotFound<>());
    }

    /**
     * What a command would do: it runs as it would for real, on a store that checks everything and writes nothing, so
     * that a dry run can't say another thing than the command.
     *
     * @param command what to run, on the commands that it is given
     */
    public Mono<DryRun<S, E, R>> dryRun(Function<Commands<S, E, R>, Mono<CommandOutcome<S, R>>> command) {
        return Mono.defer(() -> {
            DryStore<S, E> dry = new DryStore<>(store);
            return command.apply(new Commands<>(dry, whenChangedMeanwhile))
                    .map(outcome -> new DryRun<>(outcome, dry.events()));
        });
    }

    private Mono<CommandOutcome<S, R>> changeOnce(
            Stored<S> stored,
            Predicate<Stored<S>> isExpected,
            CommandContext command,
            Function<Stored<S>, Decision<S, E, R>> decide) {
        Optional<WrittenCommand> earlier = stored.earlierRunOf(command);
        if (earlier.isPresent()) {
            return Mono.just(repeatOf(earlier.get(), stored, command));
        }
        if (stored.hasApplied(command.intent())) {
            return Mono.just(new Accepted<>(stored, true));
        }
        if (!isExpected.test(stored)) {
            return Mono.just(new Stale<>(stored));
        }
        return switch (decide.apply(stored)) {
            case Changed<S, E, R>(var state, var events) ->
                store.update(stored, new AggregateWrite<>(state, events), command)
                        .map(written -> new Accepted<>(written, false));
            case Unchanged<S, E, R> _ -> Mono.just(new Accepted<>(stored, false));
            case Refused<S, E, R>(var reasons) -> Mono.just(new CommandOutcome.Refused<>(reasons));
        };
    }

    private Mono<CommandOutcome<S, R>> insert(String id, CommandContext command, Decision<S, E, R> decision) {
        return switch (decision) {
            case Changed<S, E, R>(var state, var events) ->
                store.insert(id, new AggregateWrite<>(state, events), command)
                        .map(written -> new Accepted<>(written, false));
            case Unchanged<S, E, R> _ -> Mono.error(new IllegalStateException("A creation can't change nothing"));
            case Refused<S, E, R>(var reasons) -> Mono.just(new CommandOutcome.Refused<>(reasons));
        };
    }

    private static <S, R> CommandOutcome<S, R> repeatOf(
            WrittenCommand earlier, Stored<S> stored, CommandContext command) {
        return Objects.equals(earlier.requestHash(), command.requestHash())
                ? new Accepted<>(stored, true)
                : new KeyReused<>();
    }
}
