package cosell.launcher.ops;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** What every order may say. */
@Command
final class OrderOptions {

    @Option(names = "--collection", paramLabel = "NAME", description = "Only this one (default: all).")
    private @Nullable String collection;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit.")
    private @Nullable String reason;

    @Option(names = "--dry-run", description = "Only say how many it would be about.")
    private boolean dryRun;

    boolean dryRun() {
        return dryRun;
    }

    ObjectNode body(ObjectNode body) {
        if (collection != null) {
            body.put("collection", collection);
        }
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }
}
