package cosell.endtoend.driver;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** The one place that knows how long is long enough. */
public final class Eventually {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    /** The first value that fulfils the condition. */
    public static <T> T value(String what, Supplier<T> source, Predicate<T> condition) {
        return within(PATIENCE, what).until(source::get, condition);
    }

    /** Returns once the assertion holds; fails with what it said last. */
    public static void holds(ThrowingRunnable assertion) {
        within(PATIENCE, "assertion").untilAsserted(assertion);
    }

    /** For what takes its own time. */
    public static ConditionFactory within(Duration patience, String what) {
        return Awaitility.await(what).pollInSameThread().pollInterval(POLL).atMost(patience);
    }
}
