package cosell.launcher;

import cosell.embedded.process.ChildFailedException;
import cosell.embedded.process.PortTakenException;
import cosell.launcher.suite.ToldException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Failures in one sentence where the sentence is enough, and with their origin where it is not. */
final class ToldErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var text = sentence(failure);
        command.getErr().println(command.getColorScheme().errorText(text));
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case ToldException told -> text(told);
            case PortTakenException taken -> text(taken);
            case ChildFailedException failed -> text(failed);
            default -> unexpected(failure);
        };
    }

    /** With the place of the full story: the log, or, for a command without one, right here. */
    private static String unexpected(Exception failure) {
        LoggerFactory.getLogger(ToldErrors.class).error("A command failed", failure);
        return Logging.folder()
                .map(folder -> "It failed: " + root(failure) + "\n(" + folder + "/services.log tells more)")
                .orElseGet(() -> "It failed: " + trace(failure));
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String trace(Exception failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static String text(Exception failure) {
        return String.valueOf(failure.getMessage());
    }
}
