package cosell.launcher.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import came to, for people. */
record ImportSummary(Tally tally, Duration took, Path result) {

    private static final double MILLIS = 1000.0;
    private static final long MIB = 1024 * 1024;

    String text() {
        double seconds = Math.max(took.toMillis(), 1) / MILLIS;
        String counts = Stream.of(RowOutcome.values())
                .filter(outcome -> outcome != RowOutcome.UNANSWERED || tally.of(outcome) > 0)
                .map(outcome -> String.format(
                        Locale.ROOT, "  %-10s %,9d%n", outcome.name().toLowerCase(Locale.ROOT), tally.of(outcome)))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "%,d rows in %.1f s (%.0f rows/s), peak memory %s%n%s  Each row with its reasons: %s",
                tally.all(),
                seconds,
                tally.all() / seconds,
                memory(),
                counts,
                result);
    }

    private static String memory() {
        OptionalLong process = PeakMemory.process();
        String heap = "heap " + PeakMemory.heap() / MIB + " MiB";
        return process.isPresent() ? heap + ", process " + process.getAsLong() / MIB + " MiB" : heap;
    }
}
