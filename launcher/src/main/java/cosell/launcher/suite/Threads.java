package cosell.launcher.suite;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Doing independent things at the same time. */
final class Threads {

    static final ExecutorService EXECUTOR = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("suite-", 1).factory());

    private Threads() {}

    /** Returns when all are done, and fails as the first failure did once all are over. */
    static void together(List<Runnable> tasks) {
        var all = tasks.stream()
                .map(task -> CompletableFuture.runAsync(task, EXECUTOR))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A task whose checked failure becomes an unchecked one. */
    static <T> T call(Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
