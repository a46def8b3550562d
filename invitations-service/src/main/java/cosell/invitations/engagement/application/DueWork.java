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
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does what is due by the domain's clock: deadlines and reminders (I-06). Found by an index, decided by the same
 * conditional update as every command, so that any number of instances may do it at once.
 */
public final class DueWork {

    private static final OrganizationScope ANY = OrganizationScope.system("deadlines and reminders");
    private static final Actor SUITE = Actor.system("invitations-service");
    private static final int AT_ONCE = 500;

    private final AggregateStore<Engagement, EngagementEvent> store;
    private final Commands<Engagement, EngagementEvent, EngagementRefusal> commands;
    private final EngagementDecider decider;
    private final DomainClock clock;

    public DueWork(AggregateStore<Engagement, EngagementEvent> store, EngagementDecider decider, DomainClock clock) {
        this.store = store;
        this.commands = new Commands<>(store);
        this.decider = decider;
        this.clock = clock;
    }

    /** Everything that is due now; what fails is told and does not keep the rest from being done. */
    public Mono<Void> run(BiConsumer<String, Throwable> failed) {
        return Flux.defer(() -> store.due(EngagementKeys.DUE, clock.now(), AT_ONCE))
                .concatMap(id -> catchUp(id).onErrorResume(failure -> {
                    failed.accept(id, failure);
                    return Mono.empty();
                }))
                .then();
    }

    /** One deadline after the other, each recorded with its true moment; then the reminders. */
    private Mono<Void> catchUp(String id) {
        return Mono.defer(() -> store.find(ANY, id)).flatMap(stored -> {
            Instant now = clock.now();
            Optional<Instant> deadline = Deadlines.overdue(stored.state(), now);
            return deadline.isPresent()
                    ? decide(stored, new Expire(deadline.get()), now, deadline.get())
                            .then(catchUp(id))
                    : decide(stored, new Remind(), now, now);
        });
    }

    private Mono<Void> decide(Stored<Engagement> stored, EngagementCommand command, Instant now, Instant happenedAt) {
        String commandId = command.getClass().getSimpleName() + "/" + happenedAt;
        CommandContext context = new CommandContext(commandId, null, SUITE, Origin.CLOCK, happenedAt, null, null);
        return commands.change(ANY, stored.id(), context, current -> decider.decide(current.state(), command, now))
                .then();
    }
}
