package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Deadlines;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementCommand;
import cosell.invitations.engagement.domain.EngagementCommand.Expire;
import cosell.invitations.engagement.domain.EngagementCommand.Remind;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Decision.Unchanged;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does what is due by the domain's clock: deadlines and reminders (I-06). Found by an index, decided by the same
 * conditional update as every command, so that any number of instances may do it at once. Thread-safe.
 *
 * <p>Of what is due longest each instance draws a few by lot, so that they seldom meet over the same one; and it does
 * only a few side by side, so that requests get their turn.
 */
public final class DueWork {

    /** Among so many it is drawn. */
    private static final int LOOKED_AT = 256;

    /** So many are drawn. */
    private static final int DRAWN = 64;

    private static final int SIDE_BY_SIDE = 4;

    private static final OrganizationScope ANY = OrganizationScope.system("deadlines and reminders");
    private static final Actor SUITE = Actor.system("invitations-service");

    private final AggregateStore<Engagement, EngagementEvent> store;
    private final EngagementDecider decider;
    private final DomainClock clock;
    private final RandomGenerator lots;

    public DueWork(
            AggregateStore<Engagement, EngagementEvent> store,
            EngagementDecider decider,
            DomainClock clock,
            RandomGenerator lots) {
        this.store = store;
        this.decider = decider;
        this.clock = clock;
        this.lots = lots;
    }

    /**
     * Some of what is due now, and whether it got on and left more. What fails is told and does not keep the rest from
     * being done.
     */
    public Mono<Boolean> some(BiConsumer<String, Throwable> failed) {
        return Mono.defer(() ->
                        store.due(EngagementKeys.DUE, clock.now(), LOOKED_AT).collectList())
                .flatMap(due -> Flux.fromIterable(drawn(due))
                        .flatMap(id -> done(id, failed), SIDE_BY_SIDE)
                        .reduce(false, Boolean::logicalOr)
                        .map(gotOn -> gotOn && due.size() > DRAWN));
    }

    /** One deadline after the other, each recorded with its true moment; then the reminders. */
    public Mono<Void> catchUp(String id) {
        return Mono.defer(() -> store.find(ANY, id)).flatMap(stored -> step(stored, clock.now()));
    }

    private List<String> drawn(List<String> due) {
        List<String> shuffled = new ArrayList<>(due);
        Collections.shuffle(shuffled, lots);
        return shuffled.subList(0, Math.min(DRAWN, shuffled.size()));
    }

    /** Who is outrun leaves it to the faster one; if anything stays due, it is found again. */
    private Mono<Boolean> done(String id, BiConsumer<String, Throwable> failed) {
        return catchUp(id)
                .onErrorComplete(ConcurrentChangeException.class)
                .thenReturn(true)
                .onErrorResume(failure -> {
                    failed.accept(id, failure);
                    return Mono.just(false);
                });
    }

    private Mono<Void> step(Stored<Engagement> stored, Instant now) {
        return Deadlines.overdue(stored.state(), now)
                .map(deadline -> carryOut(stored, new Expire(deadline), now, deadline))
                .orElseGet(() -> carryOut(stored, new Remind(), now, now));
    }

    private Mono<Void> carryOut(Stored<Engagement> stored, EngagementCommand command, Instant now, Instant happenedAt) {
        return switch (decider.decide(stored.state(), command, now)) {
            case Changed<Engagement, EngagementEvent, EngagementRefusal>(var state, var events) ->
                store.update(stored, new AggregateWrite<>(state, events), context(command, happenedAt))
                        .then(Deadlines.isDue(state, now) ? catchUp(stored.id()) : Mono.empty());
            case Unchanged<Engagement, EngagementEvent, EngagementRefusal> _,
                    Refused<Engagement, EngagementEvent, EngagementRefusal> _ -> Mono.empty();
        };
    }

    private static CommandContext context(EngagementCommand command, Instant happenedAt) {
        String commandId = command.getClass().getSimpleName() + "/" + happenedAt;
        return new CommandContext(commandId, null, SUITE, Origin.CLOCK, happenedAt, null, null);
    }
}
