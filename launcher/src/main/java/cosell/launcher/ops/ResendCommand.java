package cosell.launcher.ops;

import cosell.launcher.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends events again. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        description = "Send events of an owner again, with the same ids and sequences: mends copies that miss some.")
final class ResendCommand implements Runnable {

    @Mixin
    private OpsOptions options = new OpsOptions();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--from", paramLabel = "SEQUENCE", description = "The first sequence (default: 1).")
    private @Nullable Long from;

    @Mixin
    private Terminal terminal = new Terminal();

    /** One of both. */
    private static final class What {
        @Option(names = "--aggregate", paramLabel = "ID", description = "The events of this aggregate.")
        private @Nullable String aggregate;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description = "Everything since this moment, such as 2026-11-02T09:30:00Z.")
        private @Nullable String since;
    }

    @Override
    public void run() {
        ObjectNode body = order.body(JsonMapper.shared().createObjectNode());
        if (what.aggregate != null) {
            body.put("aggregate", what.aggregate);
        }
        if (what.since != null) {
            body.put("since", what.since);
        }
        if (from != null) {
            body.put("from", from);
        }
        new OperationProgress(options.client(), terminal.out()).run("resend", body, order.dryRun());
    }
}
