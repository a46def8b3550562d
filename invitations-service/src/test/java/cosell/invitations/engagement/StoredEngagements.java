package cosell.invitations.engagement;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.invitations.engagement.adapter.kafka.EngagementRecords;
import cosell.invitations.engagement.adapter.mongo.EngagementAggregate;
import cosell.invitations.engagement.application.DueWork;
import cosell.invitations.engagement.domain.DealStatus;
import cosell.invitations.engagement.domain.DealType;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationSent;
import cosell.invitations.engagement.domain.EngagementEvent.Opened;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.engagement.domain.OpenEngagement;
import cosell.invitations.engagement.domain.RequestedInvitation;
import cosell.invitations.engagement.domain.Samples;
import cosell.invitations.engagement.domain.Solution;
import cosell.invitations.engagement.domain.SolutionKind;
import cosell.invitations.engagement.domain.Terms;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.History;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Engagements in a real store, of which nothing is relayed, and as many instances of the service as one likes. */
public final class StoredEngagements {

    private static final OrganizationScope ANY = OrganizationScope.system("test");

    private final MongoDatabase database;
    private final EngagementAggregate type = new EngagementAggregate(EngagementRecords::record);
    private final AggregateStore<Engagement, EngagementEvent> store;
    private final History<Engagement, EngagementEvent> history;

    public StoredEngagements(MongoDatabase database) {
        this.database = database;
        var aggregates = new Outboxes(database, _ -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(type);
        aggregates.start();
        aggregates.stop();
        this.history = aggregates.history();
        this.store = instance();
    }

    /** The store as one more instance of the service sees it. */
    public AggregateStore<Engagement, EngagementEvent> instance() {
        return new AggregateStore<>(type, database.getCollection(type.collection()), _ -> {}, Clock.systemUTC());
    }

    /** Commands of one more instance. */
    public Commands<Engagement, EngagementEvent, EngagementRefusal> commands() {
        return new Commands<>(instance());
    }

    /** Due work of one more instance. */
    public DueWork dueWork(DomainClock clock) {
        return new DueWork(instance(), Samples.DECIDER, clock, new Random());
    }

    /** The engagement of a deal of its own that invites, or has not invited yet; ends with its id. */
    public Mono<UUID> open(String name, Instant sent, OrganizationId... invitees) {
        UUID id = engagement(name);
        OpenEngagement command = new OpenEngagement(
                id,
                deal(name),
                Stream.of(invitees)
                        .map(invitee -> new RequestedInvitation(invitation(name, invitee), invitee, terms(invitee)))
                        .toList(),
                Samples.ALEX,
                Samples.ECOSYSTEM);
        Changed<Engagement, EngagementEvent, EngagementRefusal> opened =
                Samples.changed(Samples.DECIDER.open(command, sent));
        return store.insert(
                        id.toString(),
                        new AggregateWrite<>(opened.newState(), opened.events()),
                        command("open-" + name, sent))
                .thenReturn(id);
    }

    public static UUID engagement(String name) {
        return Ids.derived("engagement of", name);
    }

    public static UUID invitation(String name, OrganizationId invitee) {
        return Ids.derived("invitation of", name, invitee.value());
    }

    public static CommandContext command(String id, Instant now) {
        return new CommandContext(id, null, Samples.ALEX, Origin.USER, now, null, null);
    }

    public Mono<Engagement> read(UUID id) {
        return Mono.defer(() -> store.find(ANY, id.toString())).map(Stored::state);
    }

    /** What happened to it behind its beginning. */
    public Mono<List<RecordedEvent<EngagementEvent>>> facts(UUID id) {
        return Flux.defer(() -> history.of(ANY, id.toString()))
                .map(HistoryEntry::event)
                .filter(fact -> !(fact.event() instanceof Opened || fact.event() instanceof InvitationSent))
                .collectList();
    }

    private static Terms terms(OrganizationId invitee) {
        Solution solution = new Solution(SolutionKind.THIRD_PARTY, Samples.solutionOf(invitee), "Theirs", null, null);
        List<String> contacts = Samples.ECOSYSTEM.find(invitee).orElseThrow().contacts();
        return new Terms(null, contacts, null, null, null, List.of(), List.of(solution), Samples.HELP);
    }

    private static InvitingDeal deal(String name) {
        InvitingDeal like = Samples.deal(DealType.CO_SELL, DealStatus.ACCEPTED);
        return new InvitingDeal(
                Ids.derived("deal of", name),
                like.position(),
                like.organization(),
                like.vendorOwned(),
                like.locationId(),
                like.opportunity(),
                like.standing(),
                like.team(),
                like.namedInvitations(),
                like.createdAt());
    }
}
