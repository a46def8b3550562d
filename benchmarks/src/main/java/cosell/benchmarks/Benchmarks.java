package cosell.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Runs one benchmark by its name: {@code bench <name> [--seconds N]}. */
public final class Benchmarks {

    private static final Map<String, Function<Duration, Benchmark>> BY_NAME = new TreeMap<>(Map.of(
            "commands",
            CommandsBenchmark::new,
            "latency",
            LatencyBenchmark::new,
            "drain",
            _ -> new DrainBenchmark(),
            "consume",
            _ -> new ConsumeBenchmark(),
            "growth",
            _ -> new GrowthBenchmark(),
            "insights",
            _ -> new InsightsBenchmark(),
            "lists",
            _ -> new ListsBenchmark(),
            "profile",
            ProfileBenchmark::new,
            "suggestions",
            _ -> new SuggestionsBenchmark()));
    private static final int ROUND_SECONDS = 4;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Function<Duration, Benchmark> named = words.isEmpty() ? null : BY_NAME.get(words.getFirst());
        if (named == null) {
            Console.say("usage: bench %s [--seconds N]   (N seconds a round, %d unless given)"
                    .formatted(String.join("|", BY_NAME.keySet()), ROUND_SECONDS));
            System.exit(2);
        } else {
            run(words.getFirst(), named.apply(Duration.ofSeconds(seconds(words))));
            System.exit(0);
        }
    }

    private static void run(String name, Benchmark benchmark) throws Exception {
        Report report = new Report(name, Parts.storeName());
        Console.say("Starting what is measured …");
        benchmark.run(report);
        report.write(Path.of("docs", "benchmarks"));
    }

    private static int seconds(List<String> words) {
        int option = words.indexOf("--seconds");
        return option < 0 || option + 1 >= words.size() ? ROUND_SECONDS : Integer.parseInt(words.get(option + 1));
    }
}
