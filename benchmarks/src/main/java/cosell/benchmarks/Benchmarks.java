package cosell.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs one benchmark by its name: {@code bench commands [--seconds N]}. */
public final class Benchmarks {

    private static final String USAGE = "usage: bench commands [--seconds N]   (N seconds a round, 10 unless given)";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || !words.getFirst().equals("commands")) {
            Console.say(USAGE);
            System.exit(2);
        }
        new CommandsBenchmark(Duration.ofSeconds(seconds(words)), Path.of("docs", "benchmarks")).run();
        System.exit(0);
    }

    private static int seconds(List<String> words) {
        int option = words.indexOf("--seconds");
        return option < 0 || option + 1 >= words.size() ? 10 : Integer.parseInt(words.get(option + 1));
    }
}
