package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Ecosystem;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementCommand.NoteDeal;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.OpenEngagement;
import cosell.invitations.engagement.domain.RequestedInvitation;
import cosell.platform.consumer.SequenceRule;
import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes over the events of inviting deals, each once and in order: the position of the last one stands in the engagement
 * and moves in the same write as what follows from it.
 */
public final class NoteInvitingDeal {

    private static final String SERVICE = "invitations-service";
    private static final OrganizationScope ANY = OrganizationScope.system("events of inviting deals");
    private static final Retry WHEN_CHANGED_MEANWHILE =
            Retry.max(10).filter(ConcurrentChangeException.class::isInstance);

    private final AggregateStore<Engagement, EngagementEvent> store;
    private final EngagementDecider decider;
    private final PartnerDirectory directory;
    private final DomainClock clock;

    public NoteInvitingDeal(
            AggregateStore<Engagement, EngagementEvent> store,
            EngagementDecider decider,
            PartnerDirectory directory,
            DomainClock clock) {
        this.store = store;
        this.decider = decider;
        this.directory = directory;
        this.clock = clock;
    }

    /** Takes an event over; {@code skipped} says up to where a deal without an engagement was skipped. */
    public Mono<Applied> note(NotedDeal noted, Mono<Position> skipped) {
        return Mono.defer(() -> store.find(ANY, noted.engagementId().toString()))
                .flatMap(stored -> noteIn(stored, noted))
                .switchIfEmpty(Mono.defer(() -> skipped.flatMap(last -> noteFirst(noted, last))))
                .retryWhen(WHEN_CHANGED_MEANWHILE);
    }

    /**
     * Moves the copy of an inviting deal past an event without its effect, if it is the next one. Empty when no
     * engagement has this deal as its inviting one.
     */
    public Mono<Applied> skip(UUID dealId, Position position) {
        return Mono.defer(() -> invitedBy(dealId))
                .flatMap(stored -> {
                    Applied verdict = SequenceRule.verdict(Engagements.position(stored), position);
                    return verdict == Applied.APPLIED ? move(stored, position).thenReturn(verdict) : Mono.just(verdict);
                })
                .retryWhen(WHEN_CHANGED_MEANWHILE);
    }

    private Mono<Stored<Engagement>> move(Stored<Engagement> stored, Position position) {
        Engagement moved = stored.state().withDealAt(position);
        String id = "deal-skipped/" + moved.deal().dealId() + "/" + position;
        CommandContext context =
                new CommandContext(id, null, Actor.system(SERVICE), Origin.EVENT, clock.now(), null, null);
        return store.update(stored, new AggregateWrite<>(moved, List.of()), context);
    }

    /** Empty when no engagement has this deal as its inviting one. */
    public Mono<Position> lastApplied(UUID dealId) {
        return invitedBy(dealId).map(Engagements::position);
    }

    private Mono<Stored<Engagement>> invitedBy(UUID dealId) {
        return store.holderOf(EngagementKeys.DEALS, dealId.toString())
                .flatMap(id -> store.find(ANY, id))
                .filter(stored -> stored.state().deal().dealId().equals(dealId));
    }

    private Mono<Applied> noteFirst(NotedDeal noted, Position skipped) {
        Applied verdict = noted.snapshot()
                ? Applied.APPLIED
                : SequenceRule.verdict(skipped, noted.deal().position());
        return verdict == Applied.APPLIED ? open(noted).thenReturn(verdict) : Mono.just(verdict);
    }

    private Mono<Applied> noteIn(Stored<Engagement> stored, NotedDeal noted) {
        if (!stored.state().deal().dealId().equals(noted.deal().dealId())) {
            throw new IllegalStateException("Another deal invites in engagement " + stored.id());
        }
        Applied verdict = noted.snapshot()
                ? Applied.DROPPED
                : SequenceRule.verdict(
                        Engagements.position(stored), noted.deal().position());
        return verdict == Applied.APPLIED ? update(stored, noted).thenReturn(verdict) : Mono.just(verdict);
    }

    private Mono<Void> open(NotedDeal noted) {
        List<RequestedInvitation> requested = noted.effective() ? noted.requested() : List.of();
        return parties(requested, noted).flatMap(parties -> {
            Instant now = clock.now();
            OpenEngagement command =
                    new OpenEngagement(noted.engagementId(), noted.deal(), requested, noted.actor(), parties);
            return store.insert(noted.engagementId().toString(), write(decider.open(command, now)), context(noted, now))
                    .then();
        });
    }

    private Mono<Ecosystem> parties(List<RequestedInvitation> requested, NotedDeal noted) {
        Set<OrganizationId> involved = Stream.concat(
                        Stream.of(noted.deal().organization()),
                        requested.stream().map(RequestedInvitation::invitee))
                .collect(Collectors.toSet());
        return requested.isEmpty() ? Mono.just(new Ecosystem(List.of())) : directory.parties(involved);
    }

    private Mono<Void> update(Stored<Engagement> stored, NotedDeal noted) {
        Instant now = clock.now();
        NoteDeal command = new NoteDeal(noted.deal(), noted.effective());
        return store.update(stored, write(decider.decide(stored.state(), command, now)), context(noted, now))
                .then();
    }

    private static AggregateWrite<Engagement, EngagementEvent> write(
            Decision<Engagement, EngagementEvent, EngagementRefusal> decision) {
        if (decision instanceof Changed<Engagement, EngagementEvent, EngagementRefusal>(var state, var events)) {
            return new AggregateWrite<>(state, events);
        }
        throw new IllegalStateException("An event of a deal always moves the copy");
    }

    private static CommandContext context(NotedDeal noted, Instant now) {
        return new CommandContext(
                "deal-event/" + noted.eventId(), null, noted.actor(), Origin.EVENT, now, null, noted.traceparent());
    }
}
