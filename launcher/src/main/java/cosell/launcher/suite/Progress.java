package cosell.launcher.suite;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;

/** Tells the person at the keyboard what came up, and how long it took. Safe for use by many threads. */
public final class Progress {

    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final Ansi ansi;
    private final long started = System.nanoTime();

    public Progress(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    /** Runs a step and prints a line when it is done. */
    <T> T step(String name, Supplier<String> where, Supplier<T> work) {
        var before = System.nanoTime();
        var result = work.get();
        var took = (System.nanoTime() - before) / NANOS;
        line(String.format(Locale.ROOT, "  @|green ok|@  %-21s %-46s %5.1f s", name, where.get(), took));
        return result;
    }

    /** A line in picocli's markup. */
    public void line(String markup) {
        var text = ansi.string(markup);
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    /** Since the beginning. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
