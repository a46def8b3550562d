package cosell.launcher.suite;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part in a process of its own. Where the layout says so it is started again whenever it ends without being asked to,
 * but for as long as {@link RestartOrders} keep it down.
 */
final class Supervised implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervised.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Instance instance;
    private final Callable<Child> start;
    private final Processes processes;
    private final RestartOrders orders;
    private final boolean restart;
    private Child child;
    private boolean closed;

    private Supervised(
            Instance instance, Callable<Child> start, Processes processes, RestartOrders orders, boolean restart) {
        this.instance = instance;
        this.start = start;
        this.processes = processes;
        this.orders = orders;
        this.restart = restart;
        this.child = launch();
    }

    /** Starts the process; fails as {@code start} does. */
    static Supervised start(
            Instance instance, Callable<Child> start, Processes processes, RestartOrders orders, boolean restart) {
        var supervised = new Supervised(instance, start, processes, orders, restart);
        Thread.ofPlatform().daemon().name("watch-" + instance.name()).start(supervised::watch);
        return supervised;
    }

    private Child launch() {
        var launched = Threads.call(start);
        processes.started(instance, launched.pid());
        return launched;
    }

    private void watch() {
        do {
            current().onExit().join();
            if (isClosed()) {
                return;
            }
            log.warn("The {} ended unexpectedly", instance.label());
            processes.ended(instance);
        } while (restart && startedAgain());
    }

    /** False when all is over. */
    private boolean startedAgain() {
        while (!isClosed()) {
            try {
                orders.awaitStart(instance, this::isClosed);
                if (!isClosed()) {
                    return replacedBy(launch());
                }
            } catch (RuntimeException e) {
                log.warn("The {} could not be started again; it is tried again", instance.label(), e);
                Pause.of(AFTER_A_FAILURE);
            }
        }
        return false;
    }

    private synchronized boolean replacedBy(Child next) {
        if (closed) {
            close(next);
            return false;
        }
        child = next;
        return true;
    }

    private synchronized Child current() {
        return child;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Whether its process lives, or soon will. */
    boolean isKept() {
        return restart || ProcessHandle.of(current().pid()).isPresent();
    }

    @Override
    public void close() {
        Child last;
        synchronized (this) {
            closed = true;
            last = child;
        }
        close(last);
    }

    private static void close(Child child) {
        Threads.call(() -> {
            child.running().close();
            return child;
        });
    }
}
