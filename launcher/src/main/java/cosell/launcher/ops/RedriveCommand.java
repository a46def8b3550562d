package cosell.launcher.ops;

import cosell.launcher.Terminal;
import cosell.platform.consumer.HeldRecord.Cause;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives held records to their service once more. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = "Give held records to their service once more.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all were applied or wait for an earlier event", "1:some are held as before"})
final class RedriveCommand implements Callable<Integer> {

    @Mixin
    private OpsOptions options = new OpsOptions();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit.")
    private @Nullable String reason;

    @Mixin
    private Terminal terminal = new Terminal();

    /** One of both. */
    private static final class Which {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "These.")
        private List<String> ids = List.of();

        @ArgGroup(exclusive = false)
        private @Nullable Many many;
    }

    /** Those that a filter selects. */
    private static final class Many extends HeldFilterOptions {
        @Option(
                names = "--all",
                required = true,
                description = "All that failed, as far as the filters select them; with --cause, those of this cause.")
        @SuppressWarnings("UnusedVariable") // that it was given is all there is to know
        private boolean all;

        @Option(names = "--dry-run", description = "Only say how many it would be about.")
        private boolean dryRun;

        /** With the cause that the API takes when it is told none, so that the same ones are counted. */
        ObjectNode selected() {
            ObjectNode fields = fields();
            return fields.has("cause") ? fields : fields.put("cause", Cause.FAILED.name());
        }
    }

    @Override
    public Integer call() {
        HeldDeskClient desk = new HeldDeskClient(options.client());
        Many many = which.many;
        if (many == null) {
            return new HeldActs(desk, terminal.out()).each(which.ids, "redrive", order());
        }
        if (many.dryRun) {
            terminal.out().println("redrive would be about " + desk.count(many.selected()) + ".");
            return ExitCode.OK;
        }
        return new RedriveAll(desk, terminal.out()).run(many.selected(), order());
    }

    private ObjectNode order() {
        ObjectNode order = JsonMapper.shared().createObjectNode();
        return reason == null ? order : order.put("reason", reason);
    }
}
