package cosell.launcher.ops;

import cosell.launcher.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** Clears a service's copies and has their owners fill them again. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Clear the copies that a service keeps of other services, and have the owners republish.")
final class RebuildCommand implements Runnable {

    private static final List<String> OWNERS = List.of("invitations", "deals", "registration");

    @Mixin
    private OpsOptions options = new OpsOptions();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public void run() {
        var body = JsonMapper.shared().createObjectNode();
        new OperationProgress(options.client(), terminal.out()).run("rebuild", order.body(body), order.dryRun());
        OWNERS.forEach(this::republish);
    }

    /** Whoever has no use for a snapshot drops it, so every owner is asked. */
    private void republish(String owner) {
        terminal.out().println(owner + ":");
        new OperationProgress(options.clientOf(owner), terminal.out())
                .run("republish", JsonMapper.shared().createObjectNode(), order.dryRun());
    }
}
