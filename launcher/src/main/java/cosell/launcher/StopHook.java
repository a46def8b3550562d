package cosell.launcher;

import cosell.launcher.suite.Progress;
import cosell.launcher.suite.Suite;
import java.util.Locale;

/** Stops the suite when the process is told to end. */
final class StopHook implements Runnable {

    private static final double NANOS = 1e9;

    private final Suite suite;
    private final Progress progress;
    private volatile boolean stopping;

    StopHook(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public void run() {
        stopping = true;
        if (suite.isEmpty()) {
            suite.close();
            return;
        }
        var before = System.nanoTime();
        progress.line("Stopping ...");
        suite.close();
        progress.line(String.format(
                Locale.ROOT, "Stopped after %.1f s; the data are kept.", (System.nanoTime() - before) / NANOS));
    }
}
