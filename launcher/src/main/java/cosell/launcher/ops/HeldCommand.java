package cosell.launcher.ops;

import cosell.launcher.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Lists what a service holds, or shows one of it. */
@Command(
        name = "held",
        mixinStandardHelpOptions = true,
        description = "List the records that a service holds, the longest held first; with an ID, show that one: "
                + "its value, masked, and who waits behind it.")
final class HeldCommand implements Runnable {

    /** The most that the API gives at once. */
    private static final int PAGE = 200;

    @Mixin
    private OpsOptions options = new OpsOptions();

    @ArgGroup(exclusive = false)
    private HeldFilterOptions filter = new HeldFilterOptions();

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "200",
            description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Show this one.")
    private @Nullable String id;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public void run() {
        HeldDeskClient desk = new HeldDeskClient(options.client());
        HeldView view = new HeldView(terminal.out());
        if (id == null) {
            list(desk, view);
        } else {
            view.detail(desk.one(id));
        }
    }

    private void list(HeldDeskClient desk, HeldView view) {
        String all = desk.count(filter.fields());
        if (all.equals("0")) {
            terminal.out().println("Nothing of this kind is held.");
            return;
        }
        view.header();
        int shown = pages(desk, view);
        if (shown >= limit && !all.equals(Integer.toString(shown))) {
            terminal.out().println("Shown are " + shown + " of " + all + "; --limit shows more.");
        }
    }

    private int pages(HeldDeskClient desk, HeldView view) {
        ObjectNode query = filter.fields();
        int shown = 0;
        JsonNode next = StringNode.valueOf("");
        while (next.isString() && shown < limit) {
            JsonNode page = desk.list(query.put("limit", Math.min(PAGE, limit - shown)));
            page.path("items").forEach(view::row);
            shown += page.path("items").size();
            next = page.path("nextCursor");
            query.set("cursor", next);
        }
        return shown;
    }
}
