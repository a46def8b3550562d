package cosell.launcher.ops;

import cosell.launcher.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Gives held records up. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description = "Give held records up: they count as applied, without their effect, and what waits flows on.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are given up, or were not held as failed any more", "1:some are held as before"})
final class DiscardCommand implements Callable<Integer> {

    @Mixin
    private OpsOptions options = new OpsOptions();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "These.")
    private List<String> ids = List.of();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the audit.")
    private String reason = "";

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        return new HeldActs(new HeldDeskClient(options.client()), terminal.out())
                .each(ids, "discard", JsonMapper.shared().createObjectNode().put("reason", reason));
    }
}
