package cosell.launcher;

import cosell.launcher.suite.PartProbe;
import cosell.launcher.suite.PartReport;
import cosell.launcher.suite.RunningSuite;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Shows what runs where. Ends with 0 when all is up, with 1 when something is not, with 3 when nothing runs. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show every part with its state, port and process.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is up", "1:something is not", "3:no suite is running"})
final class StatusCommand implements Callable<Integer> {

    static final int NOTHING_RUNS = 3;

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        var out = terminal.out();
        var suite = RunningSuite.find(directory.directory());
        if (suite.isEmpty()) {
            out.println("No suite is running on " + directory.directory().path() + ".");
            return NOTHING_RUNS;
        }
        out.println("Process " + suite.get().pid() + " since " + suite.get().startedAt() + ", data in "
                + directory.directory().path());
        if (!suite.get().ready()) {
            out.println("It is still starting.");
            return ExitCode.SOFTWARE;
        }
        var up = suite.get().parts().stream().map(this::show).reduce(true, Boolean::logicalAnd);
        return up ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean show(PartReport report) {
        var up = PartProbe.isUp(report);
        var state = up ? "@|green up  |@" : "@|red down|@";
        var line = String.format(
                Locale.ROOT,
                "  %s  %-21s %-46s %s",
                state,
                report.instance() == 1 ? report.part().label() : report.part().label() + " " + report.instance(),
                report.address(),
                whereabouts(report));
        terminal.out().println(terminal.ansi().string(line));
        return up;
    }

    private static String whereabouts(PartReport report) {
        if (report.replaced()) {
            return "yours";
        }
        return "port " + report.port() + (report.pid() == 0 ? ", ended" : ", process " + report.pid());
    }
}
