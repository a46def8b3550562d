package cosell.launcher;

import cosell.launcher.suite.RunningSuite;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Stops a suite that runs in the background or in another terminal. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop the running suite; its data are kept.")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        var out = terminal.out();
        var found = RunningSuite.find(directory.directory());
        if (found.isEmpty()) {
            out.println("No suite is running on " + directory.directory().path() + ".");
            return ExitCode.OK;
        }
        return stop(found.get(), out);
    }

    private int stop(RunningSuite suite, PrintWriter out) {
        out.println("Stopping process " + suite.pid() + " ...");
        out.flush();
        if (RunningSuite.stop(directory.directory(), suite, PATIENCE)) {
            out.println("Stopped; the data are kept.");
            return ExitCode.OK;
        }
        out.println("It has not stopped within " + PATIENCE.toSeconds() + " s. Ending it by force (kill -9 "
                + suite.pid() + ") loses nothing that was acknowledged.");
        return ExitCode.SOFTWARE;
    }
}
