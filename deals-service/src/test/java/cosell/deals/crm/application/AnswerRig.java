package cosell.deals.crm.application;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.deals.crm.adapter.kafka.CrmResultRecords;
import cosell.deals.crm.adapter.mongo.CrmLinkAggregateType;
import cosell.deals.crm.domain.Contoso;
import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.CrmRecord;
import cosell.deals.crm.domain.CrmResult;
import cosell.deals.crm.domain.OpportunityBuilder;
import cosell.deals.crm.domain.RecordPlace;
import cosell.deals.deal.adapter.mongo.DealAggregateType;
import cosell.deals.deal.adapter.mongo.DealIndex;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.directory.application.PartnerCopies;
import cosell.deals.directory.application.PartnerDirectory;
import cosell.deals.directory.domain.Organization;
import cosell.deals.stages.adapter.mongo.StageMappingAggregateType;
import cosell.deals.stages.application.StageMappings;
import cosell.platform.domain.Position;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.SourceEvent;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import cosell.store.test.SharedStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The use case over a real store, without a relay, so that every answer stays to be counted; it can be made to crash. */
final class AnswerRig implements AutoCloseable {

    static final String TOPIC = "cosell.crm.contoso.opportunities.v1";
    static final OrganizationScope SCOPE = OrganizationScope.system(Contoso.ID, "test");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final MongoDatabase database;
    private final CopyStore<Organization, Void> partners;
    private final AtomicInteger writesUntilTheCrash = new AtomicInteger(Integer.MAX_VALUE);
    final AggregateStore<Deal, DealEvent> deals;
    final AggregateStore<CrmLink, Void> links;
    private final AnswerRecords records;

    /** What was told about one record. */
    record Told(long offset, String outcome) {}

    AnswerRig() {
        this.database = SharedStore.client()
                .getDatabase("crm_" + UUID.randomUUID().toString().substring(0, 8));
        this.deals = store(new DealAggregateType(
                Contoso.VENDOR, (event, state) -> List.of(), Map.of(CrmResult.class, CrmResultRecords::of)));
        this.links = store(new CrmLinkAggregateType(CrmResultRecords::of));
        Outboxes outboxes =
                new Outboxes(database, record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC());
        this.partners =
                outboxes.copies(PartnerCopies.TYPE, intent -> Mono.empty()).store();
        Rulebooks rulebooks = new Rulebooks(
                Contoso.VENDOR,
                Contoso.reference(),
                Contoso.forms(),
                new PartnerDirectory(partners),
                new StageMappings(
                        store(new StageMappingAggregateType()),
                        Contoso.reference().stages(),
                        LIMIT));
        this.records = new AnswerRecords(
                deals,
                (organization, crm) -> deals.holderOf(DealIndex.CRM, DealIndex.crmKey(organization, crm)),
                new AnswerOnDeal(deals, links, rulebooks, () -> Contoso.NOW),
                new AnswerOnLink(links, deals, rulebooks, () -> Contoso.NOW));
        uniqueCrmIds();
    }

    /** The directory's news arrive. */
    AnswerRig knowsTheDirectory() {
        Contoso.organizations()
                .forEach(organization -> partners.apply(
                                null,
                                new SourceEvent<>(
                                        organization.organization().value(),
                                        new Position(0, 1),
                                        UUID.randomUUID(),
                                        Instant.EPOCH,
                                        false,
                                        null,
                                        organization),
                                CopyChange.of(organization))
                        .block(LIMIT));
        return this;
    }

    void deliver(long offset, OpportunityBuilder opportunity) {
        CrmRecord record = new CrmRecord(Contoso.ID, new RecordPlace(TOPIC, 0, offset), opportunity.build());
        records.answer(new Delivery(record, SCOPE, null)).block(LIMIT);
    }

    /** From now on, the process ends right after so many more writes, before the next one is stored. */
    void crashAfterWrites(int writes) {
        writesUntilTheCrash.set(writes);
    }

    void recover() {
        writesUntilTheCrash.set(Integer.MAX_VALUE);
    }

    Stored<Deal> deal() {
        return deals.find(SCOPE, Contoso.DEAL.toString()).blockOptional(LIMIT).orElseThrow();
    }

    List<Stored<Deal>> allDeals() {
        return documents("deals").stream()
                .map(document -> deals.find(SCOPE, document.getString("_id"))
                        .blockOptional(LIMIT)
                        .orElseThrow())
                .toList();
    }

    /** Every result that was announced, wherever, by the offset of its record. */
    List<Told> told() {
        List<Told> told = new ArrayList<>();
        for (String collection : List.of("deals", "crm_links")) {
            documents(collection).stream()
                    .flatMap(document -> document.getList("outbox", Document.class).stream())
                    .flatMap(entry -> entry.getList("announcements", Document.class).stream())
                    .map(result -> new Told(
                            result.get("place", Document.class).getLong("offset"), result.getString("outcome")))
                    .forEach(told::add);
        }
        told.sort(Comparator.comparingLong(Told::offset));
        return told;
    }

    @Override
    public void close() {
        Mono.from(database.drop()).block(LIMIT);
    }

    private List<Document> documents(String collection) {
        return Flux.from(database.getCollection(collection).find())
                .collectList()
                .block(LIMIT);
    }

    private <S, E> AggregateStore<S, E> store(AggregateType<S, E> type) {
        return new AggregateStore<>(
                new CrashingType<>(type, this::writing),
                database.getCollection(type.collection()),
                id -> {},
                Clock.systemUTC());
    }

    private void writing() {
        if (writesUntilTheCrash.getAndDecrement() <= 0) {
            throw new CrashedException();
        }
    }

    private void uniqueCrmIds() {
        Mono.from(database.getCollection("deals")
                        .createIndex(
                                new Document("derived." + DealIndex.CRM, 1),
                                new com.mongodb.client.model.IndexOptions()
                                        .unique(true)
                                        .sparse(true)))
                .block(LIMIT);
    }

    /** Stands for the end of the process. */
    static final class CrashedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CrashedException() {
            super("crashed");
        }
    }

    /** Somebody else changes the deal. */
    void change(java.util.function.UnaryOperator<Deal> change, List<DealEvent> events) {
        Stored<Deal> stored = deal();
        deals.update(
                        stored,
                        new cosell.platform.outbox.AggregateWrite<>(change.apply(stored.state()), events),
                        delivery().context(Contoso.NOW))
                .block(LIMIT);
    }

    /** Somebody else makes a deal with this opportunity's CRM id. */
    void createElsewhere(Deal deal) {
        deals.insert(
                        deal.dealId().toString(),
                        new cosell.platform.outbox.AggregateWrite<>(
                                deal, List.of(new DealEvent.Created(deal.dealId()))),
                        delivery().context(Contoso.NOW))
                .block(LIMIT);
    }

    private static Delivery delivery() {
        return new Delivery(
                new CrmRecord(
                        Contoso.ID,
                        new RecordPlace("elsewhere", 0, 0),
                        OpportunityBuilder.bare().build()),
                SCOPE,
                null);
    }
}
