package cosell.launcher.ops;

import cosell.launcher.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List what copies still have to cause elsewhere, oldest first; values masked. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = "List what copies still have to cause elsewhere, oldest first; values masked.")
final class IntentsCommand implements Runnable {

    @Mixin
    private OpsOptions options = new OpsOptions();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public void run() {
        options.client()
                .get("/intents?limit=200")
                .path("items")
                .forEach(item -> terminal.out().println(item));
    }
}
