package cosell.launcher.suite;

import java.time.Duration;

/** Waiting between two looks. */
public final class Pause {

    private Pause() {}

    /** Fails when this thread is told to end. */
    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToldException("Interrupted.", e);
        }
    }
}
