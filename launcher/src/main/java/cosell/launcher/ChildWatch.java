package cosell.launcher;

import cosell.launcher.suite.PartReport;
import cosell.launcher.suite.Progress;
import cosell.launcher.suite.RunningSuite;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.ExitCode;

/**
 * Waits as long as every child process lives that the others can't do without and that nobody starts again: a service in
 * a process of its own may end alone.
 */
final class ChildWatch {

    private ChildWatch() {}

    /** Returns the exit code when a child ended without being asked to. */
    static int untilOneEnds(RunningSuite suite, boolean restart, StopHook stop, Progress progress) {
        var exits = suite.parts().stream()
                .filter(part -> isChild(part) && !restart && !part.part().isService())
                .map(ChildWatch::exit)
                .toArray(CompletableFuture[]::new);
        var first = CompletableFuture.anyOf(exits).join();
        if (!stop.isStopping()) {
            progress.line("@|red The " + first + " ended unexpectedly|@ (its log in the data directory tells why)."
                    + " Start again with ./cosell up: no data are lost.");
        }
        return ExitCode.SOFTWARE;
    }

    private static boolean isChild(PartReport part) {
        return part.pid() != 0 && part.pid() != ProcessHandle.current().pid();
    }

    /** Completes with the part's name. */
    private static CompletableFuture<String> exit(PartReport part) {
        return ProcessHandle.of(part.pid())
                .map(ProcessHandle::onExit)
                .map(exit -> exit.thenApply(_ -> part.part().label()))
                .orElseGet(() -> CompletableFuture.completedFuture(part.part().label()));
    }
}
