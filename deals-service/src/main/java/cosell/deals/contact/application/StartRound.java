package cosell.deals.contact.application;

import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.RoundEvent;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.UniqueKeyTakenException;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Starts a round, unless the same one is under way already. Thread-safe. */
public final class StartRound {

    private static final Retry WHEN_IT_JUST_ENDED = Retry.max(5).filter(ConcurrentChangeException.class::isInstance);

    private final Aggregates<Round, RoundEvent> rounds;

    public StartRound(Aggregates<Round, RoundEvent> rounds) {
        this.rounds = rounds;
    }

    /**
     * The round that was started, by this request or by an earlier one that asked for the same.
     *
     * @param replayed whether it was an earlier one
     */
    public record Started(Round round, boolean replayed) {}

    /**
     * Empty when another request has used the same idempotency key.
     *
     * @param requestHash tells requests with the same key apart; null when the client gave none
     */
    public Mono<Started> start(Round round, @Nullable String requestHash, @Nullable String traceparent) {
        String id = round.roundId().toString();
        CommandContext context = new CommandContext(
                id, requestHash, round.startedBy(), Origin.USER, round.startedAt(), null, traceparent);
        return rounds.<Void>commands()
                .create(id, context, () -> Decision.changed(round, List.of(new RoundEvent.Started(round.roundId()))))
                .flatMap(StartRound::started)
                .onErrorResume(UniqueKeyTakenException.class, _ -> underWay(round))
                .retryWhen(WHEN_IT_JUST_ENDED);
    }

    private static Mono<Started> started(CommandOutcome<Round, Void> outcome) {
        return outcome instanceof CommandOutcome.Accepted<Round, Void>(var stored, var replayed)
                ? Mono.just(new Started(stored.state(), replayed))
                : Mono.empty();
    }

    private Mono<Started> underWay(Round round) {
        OrganizationScope own = OrganizationScope.system(round.organization(), "the caller asks for a round of it");
        return rounds.store()
                .holderOf(RoundKeys.UNDER_WAY, RoundKeys.underWay(round))
                .flatMap(id -> rounds.store().find(own, id))
                .map(stored -> new Started(stored.state(), true))
                .switchIfEmpty(Mono.error(() ->
                        new ConcurrentChangeException("rounds", round.roundId().toString())));
    }
}
