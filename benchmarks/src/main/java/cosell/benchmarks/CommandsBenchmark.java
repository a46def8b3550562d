package cosell.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.benchmarks.DualWrite.Template;
import cosell.benchmarks.Load.Outcome;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.KafkaRecordSender;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.Topics;
import cosell.schemas.DealEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Commands per second: {@code POST /api/deals} of the shipped service, its event on the topic included, against (a) the
 * same service with an unsafe dual write below the same decisions, (b) a bare dual write of the same request that decides
 * nothing and (c) the same service with Spring Modulith below. All take turns in short rounds of one run, so that the
 * ratios hold on a noisy machine.
 */
final class CommandsBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    private static final int IN_FLIGHT = 256;
    private static final int ROUNDS = 6;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int PROFILED_ROUNDS = 2;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Duration round;

    CommandsBenchmark(Duration round) {
        this.round = round;
    }

    @Override
    public void run(Report report) throws Exception {
        try (Parts parts = Parts.start();
                DealsUnderTest deals = DealsUnderTest.start(parts);
                DealsUnderTest unsafe = DealsUnderTest.startUnsafe(parts);
                DealsUnderTest modulith = DealsUnderTest.startModulith(parts);
                StoreLoad store = new StoreLoad()) {
            Template template = deals.template();
            Side product = new Side("shipped service", deals, store, deals::create);
            List<Side> others = List.of(
                    new Side("(a) same service, unsafe dual write", unsafe, store, unsafe::create),
                    new Side("(b) bare dual write, nothing decided", deals, store, deals::createByDualWrite),
                    new Side("(c) same service, Spring Modulith, no transactions", modulith, store, modulith::create));
            List<Side> all = Stream.concat(Stream.of(product), others.stream()).toList();
            warmUp(all);
            deals.roundTrips().reset();
            takeTurns(report, all);
            report.roundTrips(deals.roundTrips().snapshot(), product.done());
            report.line("raw store, insert of the same document", storeLimit(deals, template));
            report.line("raw idempotent producer, the same record", producerLimit(deals, template));
            all.forEach(side -> side.reportBusy(report));
            publications(report, deals);
            others.forEach(other ->
                    report.ratio(product.name() + " against " + other.name(), product.median(), other.median()));
            profile(report, all);
        }
    }

    private void warmUp(List<Side> sides) throws InterruptedException {
        Console.say("Warming up …");
        for (int number = 0; number < WARM_UP_ROUNDS; number++) {
            for (Side side : sides) {
                var _ = side.round(CLIENTS, round);
            }
        }
        sides.forEach(Side::forget);
    }

    private void takeTurns(Report report, List<Side> sides) throws InterruptedException {
        for (int number = 1; number <= ROUNDS; number++) {
            for (Side side : sides) {
                report.line("round " + number + ": " + side.name(), side.round(CLIENTS, round));
            }
        }
    }

    private void profile(Report report, List<Side> sides) throws InterruptedException {
        for (Side side : sides) {
            try (Profile profile = Profile.start()) {
                var _ = side.round(CLIENTS, round.multipliedBy(PROFILED_ROUNDS));
                profile.report(report, side.name());
            }
        }
    }

    /** Whether Spring Modulith did all of its work within the rounds: it marks what it sent. */
    private static void publications(Report report, DealsUnderTest deals) {
        MongoCollection<Document> kept = deals.database().getCollection("event_publication");
        long all = Objects.requireNonNull(Mono.from(kept.countDocuments()).block(LIMIT));
        long open = Objects.requireNonNull(Mono.from(kept.countDocuments(new Document("completionDate", null)))
                .block(LIMIT));
        report.figure(
                "publications of Spring Modulith that are not marked as completed",
                open,
                String.format(Locale.ROOT, "%d of %d", open, all));
    }

    private Outcome storeLimit(DealsUnderTest deals, Template template) throws InterruptedException {
        MongoCollection<Document> collection = deals.database()
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection("raw_inserts");
        return Load.run(
                CLIENTS,
                round,
                number -> Mono.from(collection.insertOne(new Document(template.document())
                                .append("_id", UUID.randomUUID().toString())))
                        .block(LIMIT));
    }

    private Outcome producerLimit(DealsUnderTest deals, Template template) throws InterruptedException {
        KafkaRecordSender sender = deals.sender();
        return Load.run(
                IN_FLIGHT,
                round,
                number -> sender.send(record(template.event())).block(LIMIT));
    }

    static OutgoingRecord record(DealEvent event) {
        String id = UUID.randomUUID().toString();
        return new OutgoingRecord(
                Topics.DEALS,
                id,
                event,
                new CloudEventAttributes(id, "cosell.deal.created.v1", "benchmark", Instant.EPOCH, id, null, null));
    }
}
