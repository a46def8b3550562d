package cosell.launcher.ops;

import cosell.launcher.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List what a service's database asks for but the topics have no more. */
@Command(
        name = "missed",
        mixinStandardHelpOptions = true,
        description = "List what a service's database asks for but the topics have no more.")
final class MissedCommand implements Runnable {

    @Mixin
    private OpsOptions options = new OpsOptions();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public void run() {
        options.client()
                .get("/positions/missed")
                .path("items")
                .forEach(item -> terminal.out().println(item));
    }
}
