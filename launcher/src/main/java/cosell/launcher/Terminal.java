package cosell.launcher;

import cosell.launcher.suite.Progress;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command writes to, mixed into every command. Colors honour NO_COLOR and pipes. */
@Command
public final class Terminal {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public PrintWriter out() {
        return commandLine().getOut();
    }

    public Ansi ansi() {
        return commandLine().getColorScheme().ansi();
    }

    /** A new stopwatch with its lines. */
    public Progress progress() {
        return new Progress(out(), ansi());
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(command).commandLine();
    }
}
