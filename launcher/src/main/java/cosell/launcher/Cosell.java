package cosell.launcher;

import cosell.launcher.imports.ImportCommand;
import cosell.launcher.ops.OpsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code cosell}. */
@Command(
        name = "cosell",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description = "The co-sell referral suite on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "test and bench are commands of the script ./cosell itself."},
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ResetCommand.class,
            TokenCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            OpsCommand.class,
            ProvisionCommand.class,
            HelpCommand.class
        })
public final class Cosell {

    public static void main(String[] arguments) {
        // Boot would set up logging anew with each of the four services.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("org.apache.avro.SERIALIZABLE_PACKAGES", "cosell.schemas");
        Logging.quiet();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Cosell())
                .setExecutionExceptionHandler(new ToldErrors())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
