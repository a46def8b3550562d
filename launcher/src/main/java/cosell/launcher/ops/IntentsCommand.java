package cosell.launcher.ops;

import picocli.CommandLine.Command;

/** List what copies still have to cause elsewhere, oldest first; values masked. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = "List what copies still have to cause elsewhere, oldest first; values masked.")
final class IntentsCommand extends Listing {

    @Override
    String path() {
        return "/intents?limit=200";
    }
}
