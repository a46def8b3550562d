package cosell.launcher;

import cosell.launcher.demo.Demo;
import cosell.launcher.suite.DataDirectory;
import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.Suite;
import cosell.launcher.suite.SuitePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the life of a deal, live. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Tell the life of a deal, live: each command, its events and its mails.",
            "Uses the running suite (its clock is moved), else a fresh one of its own."
        })
final class DemoCommand implements Runnable {

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Mixin
    private Terminal terminal = new Terminal();

    @Option(names = "--fast", description = "Without pauses.")
    private boolean fast;

    @Override
    public void run() {
        var running = RunningSuite.find(directory.directory()).filter(RunningSuite::ready);
        if (running.isPresent()) {
            tell(running.get());
        } else {
            onItsOwn();
        }
    }

    private void onItsOwn() {
        var home = temporary();
        Logging.into(home.logs());
        var progress = terminal.progress();
        var plan = SuitePlan.onFreePorts(home, System.getenv());
        var suite = Suite.reserve(plan);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(suite), "remove"));
        progress.line("No suite is running: starting one for this demo, data in " + home.path());
        tell(suite.start(progress));
    }

    private void tell(RunningSuite suite) {
        Demo.tell(suite, terminal.out(), terminal.ansi(), fast);
    }

    private static void remove(Suite suite) {
        suite.close();
        suite.deleteData();
    }

    private static DataDirectory temporary() {
        try {
            return new DataDirectory(Files.createTempDirectory("cosell-demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
