package cosell.benchmarks;

import cosell.platform.events.OutgoingRecord;
import cosell.schemas.DealEvent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/**
 * How fast the relay sends what piled up while the broker was away: from the broker's return until the last event is on
 * the topic, with one event on each document and with ten. Compared with the raw idempotent producer.
 */
final class DrainBenchmark implements Benchmark {

    private static final int EVENTS = 6_000;
    private static final int AT_ONCE = 32;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public void run(Report report) throws Exception {
        try (Parts parts = Parts.start();
                DealsUnderTest deals = DealsUnderTest.start(parts)) {
            DealEvent event = deals.template().event();
            DealCommands commands = deals.commands();
            Console.say("Warming up …");
            pile(commands, EVENTS, 1);
            for (int perDocument : List.of(1, 10)) {
                double rate = drain(parts, deals, commands, perDocument);
                report.figure(
                        "drain with " + perDocument + " events on each document",
                        rate,
                        String.format(Locale.ROOT, "%.0f events/s (%d events)", rate, EVENTS));
            }
            double producer = raw(deals, event);
            report.figure("raw idempotent producer", producer, String.format(Locale.ROOT, "%.0f records/s", producer));
        }
    }

    private static double drain(Parts parts, DealsUnderTest deals, DealCommands commands, int perDocument)
            throws Exception {
        awaitQuiet(deals);
        long before = deals.topic().size();
        parts.stopBroker();
        Console.say("The broker is away; " + EVENTS + " events pile up …");
        pile(commands, EVENTS / perDocument, perDocument);
        parts.startBroker();
        long start = System.nanoTime();
        deals.topic().awaitSize(before + EVENTS);
        return EVENTS / ((System.nanoTime() - start) / 1e9);
    }

    private static void pile(DealCommands commands, int documents, int perDocument) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(documents).toList();
        Flux.fromIterable(ids).flatMap(commands::create, AT_ONCE).blockLast(LIMIT);
        for (int number = 1; number < perDocument; number++) {
            Flux.fromIterable(ids).flatMap(commands::edit, AT_ONCE).blockLast(LIMIT);
        }
    }

    private static void awaitQuiet(DealsUnderTest deals) throws InterruptedException {
        long before = -1;
        while (deals.topic().size() != before) {
            before = deals.topic().size();
            Pause.of(Duration.ofSeconds(2));
        }
    }

    private static double raw(DealsUnderTest deals, DealEvent event) {
        List<OutgoingRecord> records = Stream.generate(() -> CommandsBenchmark.record(event))
                .limit(EVENTS)
                .toList();
        long start = System.nanoTime();
        Flux.fromIterable(records).flatMap(deals.sender()::send, 1_024).blockLast(LIMIT);
        return EVENTS / ((System.nanoTime() - start) / 1e9);
    }
}
