package cosell.launcher.ops;

import picocli.CommandLine.Command;

/** The operators' commands. */
@Command(
        name = "ops",
        mixinStandardHelpOptions = true,
        description = "Mend and rebuild the copies that services keep, and let go what they hold (docs/runbook.md).",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ResendCommand.class,
            RepublishCommand.class,
            RebuildCommand.class,
            IntentsCommand.class,
            AuditCommand.class,
            MissedCommand.class,
            HeldCommand.class,
            RedriveCommand.class,
            DiscardCommand.class
        })
public final class OpsCommand {}
