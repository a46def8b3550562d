package cosell.platform.failure;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What makes one passage of one place the process's last. Thread-safe. */
final class Charge {

    private static final Logger LOG = LoggerFactory.getLogger(Charge.class);

    private final FailPoint point;
    private final AtomicLong passagesLeft;

    private Charge(FailPoint point, long passages) {
        this.point = point;
        this.passagesLeft = new AtomicLong(passages);
    }

    /** Reads {@code NAME:PASSAGE}; passages count from 1. */
    static Charge parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length != 2 || Long.parseLong(parts[1]) < 1) {
            throw new IllegalArgumentException(FailPoint.PROPERTY + " must look like AFTER_WRITE:17");
        }
        return new Charge(FailPoint.valueOf(parts[0]), Long.parseLong(parts[1]));
    }

    void passed(FailPoint reached) {
        if (reached == point && passagesLeft.decrementAndGet() == 0) {
            LOG.warn("This process kills itself at {}, as it was armed to", point);
            die();
        }
    }

    private static void die() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            // There is no such program here: this, too, ends the JVM without any of its hooks.
            Runtime.getRuntime().halt(137);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
