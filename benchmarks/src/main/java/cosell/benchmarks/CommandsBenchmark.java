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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Commands per second: {@code POST /api/deals} of the shipped service, its event on the topic included, against an
 * unsafe dual write of the same request and against what the store and the producer can do at most. Product and dual
 * write take turns in one run, so that the ratio holds on a noisy machine.
 */
final class CommandsBenchmark {

    private static final int CLIENTS = 32;
    private static final int IN_FLIGHT = 256;
    private static final int ROUNDS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Duration round;
    private final Path directory;

    CommandsBenchmark(Duration round, Path directory) {
        this.round = round;
        this.directory = directory;
    }

    void run() throws Exception {
        Console.say("Starting broker, registry, store and deals-service …");
        try (Parts parts = Parts.start();
                DealsUnderTest deals = DealsUnderTest.start(parts)) {
            Template template = deals.template();
            warmUp(deals);
            List<Double> product = new ArrayList<>();
            List<Double> dual = new ArrayList<>();
            Report report = new Report("commands", parts.storeName());
            deals.roundTrips().reset();
            long commands = 0;
            for (int number = 1; number <= ROUNDS; number++) {
                Outcome ours = productRound(deals);
                Outcome theirs = Load.run(CLIENTS, round, deals::createByDualWrite);
                commands += ours.done();
                product.add(ours.perSecond());
                dual.add(theirs.perSecond());
                report.line("round " + number + ": POST /api/deals", ours);
                report.line("round " + number + ": unsafe dual write", theirs);
            }
            report.line("raw store, insert of the same document", storeLimit(deals, template));
            report.line("raw idempotent producer, the same record", producerLimit(deals, template));
            report.ratio("POST rate, event on the topic, against the unsafe dual write", median(product), median(dual));
            report.roundTrips(deals.roundTrips().snapshot(), commands);
            report.write(directory);
        }
    }

    private void warmUp(DealsUnderTest deals) throws InterruptedException {
        Console.say("Warming up …");
        Duration half = round.dividedBy(2);
        var _ = Load.run(CLIENTS, half, deals::create);
        var _ = Load.run(CLIENTS, half, deals::createByDualWrite);
    }

    /** A round ends when the last event is on the topic, so that no command counts whose event still waits. */
    private Outcome productRound(DealsUnderTest deals) throws InterruptedException {
        long before = deals.eventsOnTopic();
        long start = System.nanoTime();
        Outcome outcome = Load.run(CLIENTS, round, deals::create);
        while (deals.eventsOnTopic() - before < outcome.done()) {
            Thread.onSpinWait();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(
                outcome.done(), outcome.done() / seconds, outcome.failures(), outcome.p50Millis(), outcome.p99Millis());
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

    private static OutgoingRecord record(DealEvent event) {
        String id = UUID.randomUUID().toString();
        return new OutgoingRecord(
                Topics.DEALS,
                id,
                event,
                new CloudEventAttributes(id, "cosell.deal.created.v1", "benchmark", Instant.EPOCH, id, null, null));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How often the service went to the store for a command, by purpose. */
    static double perCommand(Map<String, Long> counts, String purpose, long commands) {
        return counts.entrySet().stream()
                        .filter(count -> count.getKey().startsWith(purpose))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / (double) commands;
    }
}
