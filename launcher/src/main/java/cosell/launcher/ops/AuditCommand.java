package cosell.launcher.ops;

import picocli.CommandLine.Command;

/** List what operators did, newest first. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "List what operators did, newest first.")
final class AuditCommand extends Listing {

    @Override
    String path() {
        return "/audit?limit=50";
    }
}
