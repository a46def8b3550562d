package cosell.launcher.ops;

import cosell.launcher.Terminal;
import picocli.CommandLine.Mixin;

/** Shows what one request of the operators' API lists, each item on a line of its own. */
abstract class Listing implements Runnable {

    @Mixin
    private OpsOptions options = new OpsOptions();

    @Mixin
    private Terminal terminal = new Terminal();

    /** Of the request, below the service's operators' API. */
    abstract String path();

    @Override
    public final void run() {
        options.client()
                .get(path())
                .path("items")
                .forEach(item -> terminal.out().println(item));
    }
}
