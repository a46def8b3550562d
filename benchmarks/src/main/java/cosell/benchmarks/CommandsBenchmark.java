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
import java.util.UUID;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Commands per second: {@code POST /api/deals} of the shipped service, its event on the topic included, against (a) the
 * same service with an unsafe dual write below the same decisions and (b) a bare dual write of the same request that
 * decides nothing. All take turns in short rounds of one run, so that the ratios hold on a noisy machine.
 */
final class CommandsBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    private static final int IN_FLIGHT = 256;
    private static final int ROUNDS = 6;
    private static final int WARM_UP_ROUNDS = 4;
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
                StoreLoad store = new StoreLoad()) {
            Template template = deals.template();
            Side product = new Side("shipped service", deals, store, deals::create);
            Side dual = new Side("(a) same service, unsafe dual write", unsafe, store, unsafe::create);
            Side bare = new Side("(b) bare dual write, nothing decided", deals, store, deals::createByDualWrite);
            Console.say("Warming up …");
            for (int number = 0; number < WARM_UP_ROUNDS; number++) {
                product.round(CLIENTS, round);
                dual.round(CLIENTS, round);
                bare.round(CLIENTS, round);
            }
            Side.forget(product, dual, bare);
            deals.roundTrips().reset();
            for (int number = 1; number <= ROUNDS; number++) {
                report.line("round " + number + ": " + product.name(), product.round(CLIENTS, round));
                report.line("round " + number + ": " + dual.name(), dual.round(CLIENTS, round));
                report.line("round " + number + ": " + bare.name(), bare.round(CLIENTS, round));
            }
            report.roundTrips(deals.roundTrips().snapshot(), product.done());
            report.line("raw store, insert of the same document", storeLimit(deals, template));
            report.line("raw idempotent producer, the same record", producerLimit(deals, template));
            product.reportBusy(report);
            dual.reportBusy(report);
            report.ratio("shipped service against " + dual.name(), product.median(), dual.median());
            report.ratio("shipped service against " + bare.name(), product.median(), bare.median());
        }
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
