package cosell.benchmarks;

import cosell.benchmarks.Load.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: said line by line, then written as JSON and as a short text. */
final class Report {

    private final String name;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    Report(String name, String store) {
        this.name = name;
        figures.put("store", store);
        figures.put("broker", "Kafka, one node, KRaft");
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        figures.put("jdk", Runtime.version().toString());
        figures.put("commit", commit());
        figures.put("load", load());
        figures.forEach((key, value) -> say(String.format(Locale.ROOT, "%-8s %s", key, value)));
    }

    /** A figure that needs no more than its text. */
    void figure(String what, Object value, String text) {
        say(what + ": " + text);
        figures.put(what, value);
    }

    void line(String what, Outcome outcome) {
        say(String.format(
                Locale.ROOT,
                "%-52s %8.0f/s   p50 %6.1f ms   p99 %6.1f ms   failed %d",
                what,
                outcome.perSecond(),
                outcome.p50Millis(),
                outcome.p99Millis(),
                outcome.failures()));
        figures.put(what, outcome);
    }

    void ratio(String what, double ours, double theirs) {
        figure(
                what,
                ours / theirs,
                String.format(Locale.ROOT, "%.0f/s against %.0f/s = %.2f", ours, theirs, ours / theirs));
    }

    void roundTrips(Map<String, Long> counts, long commands) {
        counts.forEach((purpose, count) -> say(String.format(
                Locale.ROOT, "store round trips, %-32s %.3f per command", purpose, (double) count / commands)));
        figures.put("store round trips", counts);
        figures.put("commands", commands);
        figures.put("round trips per command", perCommand(counts, commands));
    }

    private static double perCommand(Map<String, Long> counts, long commands) {
        return counts.entrySet().stream()
                        .filter(count -> count.getKey().startsWith("command"))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / (double) commands;
    }

    void write(Path directory) throws IOException {
        figure("load at the end", load(), String.valueOf(load()));
        Files.createDirectories(directory);
        JsonMapper mapper = JsonMapper.builder().build();
        Files.writeString(
                directory.resolve(name + ".json"),
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
        Files.writeString(directory.resolve(name + ".txt"), String.join("\n", lines) + "\n");
        Console.say("Written to " + directory.resolve(name + ".json"));
    }

    private void say(String line) {
        lines.add(line);
        Console.say(line);
    }

    /** Of the last minute, in processes that wanted a core; more than there are cores means that others slow us down. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
                String line = reader.readLine();
                return line == null ? "unknown" : line;
            }
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
