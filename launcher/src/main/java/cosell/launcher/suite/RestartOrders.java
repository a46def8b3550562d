package cosell.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What whoever may write into the data directory orders for the next start of a part: the file {@code
 * restart/<instance>.stay-down} keeps it down while it is there, and {@code restart/<instance>.fail-point} is taken
 * away and arms that one start. For tests that kill processes.
 */
final class RestartOrders {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Path folder;

    RestartOrders(DataDirectory directory) {
        this.folder = directory.restart();
    }

    /** Returns when the part may start, or when all is over. */
    void awaitStart(Instance instance, BooleanSupplier over) {
        while (Files.exists(folder.resolve(instance.name() + ".stay-down")) && !over.getAsBoolean()) {
            Pause.of(POLL);
        }
    }

    /** The fail-point that this start is to be armed with; the order is good for one start. */
    Optional<String> takeFailPoint(Instance instance) {
        var order = folder.resolve(instance.name() + ".fail-point");
        try {
            if (!Files.exists(order)) {
                return Optional.empty();
            }
            var failPoint = Files.readString(order).strip();
            Files.delete(order);
            return Optional.of(failPoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
