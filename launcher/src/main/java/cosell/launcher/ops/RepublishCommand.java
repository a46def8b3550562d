package cosell.launcher.ops;

import cosell.launcher.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** Repeats states. */
@Command(
        name = "republish",
        mixinStandardHelpOptions = true,
        description = "Send a snapshot of everything an owner has: fills copies that were cleared, or that are new.")
final class RepublishCommand implements Runnable {

    @Mixin
    private OpsOptions options = new OpsOptions();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public void run() {
        new OperationProgress(options.client(), terminal.out())
                .run("republish", order.body(JsonMapper.shared().createObjectNode()), order.dryRun());
    }
}
