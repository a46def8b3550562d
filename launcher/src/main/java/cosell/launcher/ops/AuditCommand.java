package cosell.launcher.ops;

import cosell.launcher.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List what operators did, newest first. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "List what operators did, newest first.")
final class AuditCommand implements Runnable {

    @Mixin
    private OpsOptions options = new OpsOptions();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public void run() {
        options.client()
                .get("/audit?limit=50")
                .path("items")
                .forEach(item -> terminal.out().println(item));
    }
}
