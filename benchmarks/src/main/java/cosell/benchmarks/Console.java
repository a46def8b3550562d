package cosell.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal. */
final class Console {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Console() {}

    static void say(String line) {
        OUT.println(line);
    }
}
