package cosell.launcher.suite;

import java.util.concurrent.CompletableFuture;

/**
 * A part in a process of its own.
 *
 * @param pid its process
 * @param running asks it to stop when it is closed
 */
record Child(long pid, AutoCloseable running) {

    /** Completes when the process has ended, however it did. */
    CompletableFuture<Void> onExit() {
        return ProcessHandle.of(pid)
                .map(process -> process.onExit().<Void>thenApply(_ -> null))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
