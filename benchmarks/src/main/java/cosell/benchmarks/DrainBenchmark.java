package cosell.benchmarks;

import cosell.platform.events.OutgoingRecord;
import cosell.schemas.DealEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/**
 * How fast the relay sends what piled up while the broker was away, with one event on each document and with ten.
 * Compared with the raw idempotent producer. The processor time for each event is told too, since it says more than a
 * rate on a machine that others use.
 */
final class DrainBenchmark implements Benchmark {

    private static final int EVENTS = 6_000;
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 32;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public void run(Report report) throws Exception {
        try (Parts parts = Parts.start();
                DealsUnderTest deals = DealsUnderTest.start(parts)) {
            DealEvent event = deals.template().event();
            Outage outage = new Outage(parts, deals);
            DealCommands commands = deals.commands();
            Console.say("Warming up …");
            pile(commands, EVENTS, 1);
            for (int perDocument : List.of(1, 10)) {
                var _ = drain(outage, commands, perDocument);
                rounds(report, outage, commands, perDocument);
                profile(report, outage, commands, perDocument);
            }
            double producer = raw(deals, event);
            report.figure("raw idempotent producer", producer, String.format(Locale.ROOT, "%.0f records/s", producer));
        }
    }

    private static void rounds(Report report, Outage outage, DealCommands commands, int perDocument) throws Exception {
        String what = perDocument + " events on each document";
        List<Drain> rounds = new ArrayList<>();
        for (int number = 1; number <= ROUNDS; number++) {
            Drain drain = drain(outage, commands, perDocument);
            rounds.add(drain);
            report.figure("round " + number + ", " + what, drain, drain.toString());
        }
        Drain middle = Drain.median(rounds);
        report.figure("median, " + what, middle, middle.toString());
    }

    private static void profile(Report report, Outage outage, DealCommands commands, int perDocument) throws Exception {
        outage.begin();
        pile(commands, EVENTS / perDocument, perDocument);
        try (Profile profile = Profile.start()) {
            var _ = outage.end(EVENTS);
            profile.report(report, "drain, " + perDocument + " events on each document");
        }
    }

    private static Drain drain(Outage outage, DealCommands commands, int perDocument) throws Exception {
        outage.begin();
        Console.say("The broker is away; " + EVENTS + " events pile up …");
        pile(commands, EVENTS / perDocument, perDocument);
        return outage.end(EVENTS);
    }

    private static void pile(DealCommands commands, int documents, int perDocument) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(documents).toList();
        Flux.fromIterable(ids).flatMap(commands::create, AT_ONCE).blockLast(LIMIT);
        for (int number = 1; number < perDocument; number++) {
            Flux.fromIterable(ids).flatMap(commands::edit, AT_ONCE).blockLast(LIMIT);
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
