package cosell.deals.contact.application;

import cosell.deals.contact.domain.DealOutcome;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.RoundEvent;
import cosell.platform.consumer.Failures;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Works at rounds, stretch by stretch, on any number of instances: who works at one holds it for a while and says so
 * with each stretch; one that ended leaves it to the next. What is away is waited for. Thread-safe.
 */
public final class CarryOutRounds {

    static final Duration HELD_FOR = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutRounds.class);
    private static final OrganizationScope ROUNDS = OrganizationScope.system("rounds of every organization are due");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ROUNDS_AT_ONCE = 16;
    private static final int DEALS_AT_ONCE = 8;

    private final Aggregates<Round, RoundEvent> rounds;
    private final Works works;
    private final DomainClock clock;
    private final Clock realTime;

    public CarryOutRounds(Aggregates<Round, RoundEvent> rounds, Works works, DomainClock clock, Clock realTime) {
        this.rounds = rounds;
        this.works = works;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Works at the rounds that nobody is at, until they are over or wait for something. */
    public Mono<Void> work() {
        return Flux.defer(() -> rounds.store().due(RoundKeys.HELD_UNTIL, realTime.instant(), ROUNDS_AT_ONCE))
                .concatMap(id -> takeUp(id).flatMapMany(this::toTheEnd))
                .then();
    }

    /** Empty when somebody else was faster. */
    Mono<Stored<Round>> takeUp(String id) {
        return rounds.store()
                .find(ROUNDS, id)
                .filter(stored -> !stored.state().isOver()
                        && !stored.state().stand().heldUntil().isAfter(realTime.instant()))
                .flatMap(stored -> write(stored, stored.state().held(heldUntil())))
                .onErrorResume(ConcurrentChangeException.class, _ -> Mono.empty());
    }

    private Flux<Stored<Round>> toTheEnd(Stored<Round> taken) {
        return Mono.just(taken).expand(stored -> stored.state().isOver() ? Mono.empty() : stepOrLeave(stored));
    }

    private Mono<Stored<Round>> stepOrLeave(Stored<Round> stored) {
        return step(stored)
                .onErrorResume(ConcurrentChangeException.class, _ -> Mono.empty())
                .onErrorResume(failure -> leave(stored, failure).then(Mono.empty()));
    }

    /** One stretch; one conditional update. */
    Mono<Stored<Round>> step(Stored<Round> stored) {
        Round round = stored.state();
        return switch (round.phase()) {
            case RUNNING -> round.tally().total() == null ? count(stored) : advance(stored);
            case CLOSING -> forget(stored);
            case DONE -> Mono.empty();
        };
    }

    private Mono<Stored<Round>> count(Stored<Round> stored) {
        Round round = stored.state();
        return new Foresight(works)
                .dealsOf(round)
                .count()
                .flatMap(total -> write(stored, round.counted(total).held(heldUntil())));
    }

    private Mono<Stored<Round>> advance(Stored<Round> stored) {
        Round round = stored.state();
        return Flux.fromIterable(round.stand().stretch())
                .flatMapSequential(dealId -> OneDeal.carryOut(works.of(round.task()), round, dealId), DEALS_AT_ONCE)
                .collectList()
                .flatMap(outcomes -> goOn(stored, outcomes));
    }

    private Mono<Stored<Round>> goOn(Stored<Round> stored, List<DealOutcome> outcomes) {
        Round round = stored.state();
        DealWork work = works.of(round.task());
        String next = round.stand().next();
        return next == null
                ? work.finish(round)
                        .map(elsewhere -> round.advanced(outcomes, List.of(), null, heldUntil())
                                .ended(clock.now(), elsewhere, heldUntil()))
                        .flatMap(ended -> write(stored, ended, new RoundEvent.Ended(ended.roundId())))
                : work.next(round, next)
                        .flatMap(found ->
                                write(stored, round.advanced(outcomes, found.ids(), found.next(), heldUntil())));
    }

    private Mono<Stored<Round>> forget(Stored<Round> stored) {
        return rounds.traces()
                .redaction()
                .redact(stored.id(), stored.position(), new ForgetfulMask())
                .retryWhen(UntilSent.BRIEFLY)
                .flatMap(_ -> write(stored, stored.state().done()));
    }

    private Mono<Void> leave(Stored<Round> stored, Throwable failure) {
        LOG.warn("Round {} waits: {}", stored.id(), MaskedFailure.describe(failure));
        Instant again = realTime.instant().plus(Failures.isTransient(failure) ? PAUSE : HELD_FOR);
        return write(stored, stored.state().left(again, MaskedFailure.describe(failure)))
                .onErrorResume(ConcurrentChangeException.class, _ -> Mono.empty())
                .then();
    }

    private Mono<Stored<Round>> write(Stored<Round> stored, Round after, RoundEvent... events) {
        CommandContext context = new CommandContext(
                "rounds/" + stored.id() + "/" + stored.version(),
                null,
                Actor.system("deals-service"),
                Origin.EVENT,
                clock.now(),
                null,
                null);
        return rounds.store().update(stored, new AggregateWrite<>(after, List.of(events)), context);
    }

    private Instant heldUntil() {
        return realTime.instant().plus(HELD_FOR);
    }
}
