package cosell.launcher;

import cosell.launcher.suite.Reset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes everything a stopped suite knows. */
@Command(name = "reset", mixinStandardHelpOptions = true, description = "Delete all data of a stopped suite.")
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        var out = terminal.out();
        if (!directory.directory().exists()) {
            out.println("There is nothing in " + directory.directory().path() + ".");
            return ExitCode.OK;
        }
        if (!yes && !confirmed()) {
            out.println("Nothing was deleted; yes, or the option --yes, would have.");
            return ExitCode.SOFTWARE;
        }
        Reset.run(directory.directory());
        out.println("All data in " + directory.directory().path() + " are deleted.");
        return ExitCode.OK;
    }

    private boolean confirmed() {
        terminal.out()
                .print("Delete all deals, mails and events in "
                        + directory.directory().path() + "? Type yes: ");
        terminal.out().flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return "yes".equals(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
