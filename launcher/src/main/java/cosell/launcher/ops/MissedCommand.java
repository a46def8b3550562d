package cosell.launcher.ops;

import picocli.CommandLine.Command;

/** List what a service's database asks for but the topics have no more. */
@Command(
        name = "missed",
        mixinStandardHelpOptions = true,
        description = "List what a service's database asks for but the topics have no more.")
final class MissedCommand extends Listing {

    @Override
    String path() {
        return "/positions/missed";
    }
}
