package cosell.embedded.store;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStore;

/** Keeps the file from growing without end: now and then it moves what is still alive out of mostly dead space. */
final class Compaction {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int WANTED_FILL_PERCENT = 40;
    private static final int STEP_BYTES = 2 * 1024 * 1024;
    private static final long BIG_BYTES = 64L * 1024 * 1024;
    private static final int FINISH_MILLIS = 1_000;

    private final MVStore store;
    private long last = System.nanoTime();

    Compaction(MVStore store) {
        this.store = store;
    }

    /** Gives the space of a big file back, as far as that goes in a moment. */
    void finish() {
        if (store.getFileStore().size() > BIG_BYTES) {
            store.compactFile(FINISH_MILLIS);
        }
    }

    /** One small step, if it is time; commands wait for it, since moving commits. */
    void run(Lock exclusive) {
        if (System.nanoTime() - last < INTERVAL_NANOS) {
            return;
        }
        exclusive.lock();
        try {
            store.compact(WANTED_FILL_PERCENT, STEP_BYTES);
        } finally {
            exclusive.unlock();
            last = System.nanoTime();
        }
    }
}
