package cosell.deals.contact.application;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.NOW;
import static cosell.deals.deal.domain.Samples.VENDOR;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.deals.contact.adapter.mongo.RoundType;
import cosell.deals.contact.domain.Digest;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.RoundEvent;
import cosell.deals.contact.domain.Task;
import cosell.deals.deal.adapter.kafka.DealPublication;
import cosell.deals.deal.adapter.mongo.DealAggregateType;
import cosell.deals.deal.adapter.mongo.MongoTeams;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.Samples;
import cosell.deals.directory.application.PartnerCopies;
import cosell.deals.directory.application.PartnerDirectory;
import cosell.deals.directory.domain.Organization;
import cosell.deals.engagement.application.EngagementCopies;
import cosell.deals.engagement.application.EngagementCopy;
import cosell.deals.engagement.application.EngagementIntent;
import cosell.deals.engagement.application.EngagementTraces;
import cosell.deals.stages.adapter.mongo.StageMappingAggregateType;
import cosell.deals.stages.application.StageMappings;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.SourceEvent;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Rounds over a real store, carried out by hand; the broker can be away. */
final class RoundRig implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(60);
    static final OrganizationScope ALL = OrganizationScope.system("test");
    /** How far the domain's clock is ahead of real time, as it is once it was moved. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Actor ADMIN = new Actor(Actor.Kind.USER, CONTOSO, "admin", "admin@contoso.example");

    final Aggregates<Deal, DealEvent> deals;
    final Aggregates<Round, RoundEvent> rounds;
    final Copies<EngagementCopy, EngagementIntent> engagements;
    final Works works;
    final StartRound start;

    RoundRig(MongoDatabase database) {
        Outboxes outboxes =
                new Outboxes(database, record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC());
        DealPublication publication = new DealPublication();
        deals = outboxes.aggregates(new DealAggregateType(VENDOR, publication::recordsOf, Map.of()));
        rounds = outboxes.aggregates(new RoundType());
        engagements = outboxes.copies(EngagementCopies.TYPE, intent -> Mono.empty());
        Copies<Organization, Void> partners = outboxes.copies(PartnerCopies.TYPE, intent -> Mono.empty());
        partners.start();
        partners.stop();
        knowTheDirectory(partners);
        Rulebooks rulebooks = new Rulebooks(
                VENDOR,
                Samples.reference(),
                Samples.rulebook().forms(),
                new PartnerDirectory(partners.store()),
                new StageMappings(
                        outboxes.aggregates(new StageMappingAggregateType()).store(),
                        Samples.reference().stages(),
                        LIMIT));
        Commands<Deal, DealEvent, DealRefusal> commands = deals.commands();
        works = new Works(
                new EraseFromDeals(
                        deals,
                        commands,
                        List.of(new EngagementTraces(engagements, deals.store())),
                        rulebooks,
                        () -> NOW),
                new ReplaceInTeams(deals.store(), commands, new MongoTeams(deals.store()), rulebooks, () -> NOW));
        start = new StartRound(rounds);
        deals.start();
        rounds.start();
        engagements.start();
    }

    @Override
    public void close() {
        deals.stop();
        rounds.stop();
        engagements.stop();
    }

    /** An instance that began to work so much later. */
    CarryOutRounds instance(Duration later) {
        return new CarryOutRounds(rounds, works, () -> NOW, Clock.offset(Clock.systemUTC(), later));
    }

    Round started(Task task) {
        return start.start(round(task), null, null).block(LIMIT).round();
    }

    static Round round(Task task) {
        return Round.started(
                UUID.randomUUID(),
                CONTOSO,
                task,
                Digest.of(task.address(), UUID.randomUUID().toString()),
                ADMIN,
                Instant.now().plus(AHEAD));
    }

    Round find(Round round) {
        return rounds.store().find(ALL, round.roundId().toString()).block(LIMIT).state();
    }

    String store(Deal deal) {
        String id = deal.dealId().toString();
        deals.store()
                .insert(
                        id,
                        new AggregateWrite<>(deal, List.of(new DealEvent.Created(deal.dealId()))),
                        new CommandContext(id, null, ADMIN, Origin.USER, NOW, null, null))
                .block(LIMIT);
        return id;
    }

    Deal deal(String id) {
        return deals.store().find(ALL, id).map(Stored::state).block(LIMIT);
    }

    List<DealEvent> events(String id) {
        return deals.history()
                .of(ALL, id)
                .map(HistoryEntry::event)
                .map(event -> event.event())
                .collectList()
                .block(LIMIT);
    }

    private static void knowTheDirectory(Copies<Organization, Void> partners) {
        for (OrganizationId id : List.of(VENDOR, CONTOSO, Samples.FABRIKAM)) {
            Organization known = Samples.rulebook().directory().organization(id).orElseThrow();
            partners.store()
                    .apply(null, event(id.value(), known), CopyChange.of(known))
                    .block(LIMIT);
        }
    }

    static <V> SourceEvent<V> event(String id, V value) {
        return new SourceEvent<>(id, new Position(0, 1), UUID.randomUUID(), Instant.EPOCH, false, null, value);
    }
}
