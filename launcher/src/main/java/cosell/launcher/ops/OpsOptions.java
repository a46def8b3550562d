package cosell.launcher.ops;

import cosell.console.Backend;
import cosell.launcher.DirectoryOption;
import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.ToldException;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which service of which suite, and in whose name. */
@Command
final class OpsOptions {

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Option(
            names = "--service",
            required = true,
            paramLabel = "NAME",
            description = "deals, invitations, registration or notification.")
    private String service = "";

    @Option(
            names = "--operator",
            paramLabel = "USER",
            defaultValue = "operator@platform.example",
            description = "In whose name (default: ${DEFAULT-VALUE}).")
    private String operator = "";

    /** The service that was named; fails with a sentence when there is none of that name, or no suite. */
    OpsClient client() {
        String label = label();
        return clientOf(label);
    }

    /** Another service of the same suite. */
    OpsClient clientOf(String label) {
        return OpsClient.of(RunningSuite.require(directory.directory()), operator, label);
    }

    private String label() {
        return Arrays.stream(Backend.values())
                .map(Backend::label)
                .filter(label -> service.equals(label) || service.equals(label + "-service"))
                .findFirst()
                .orElseThrow(() -> new ToldException("There is no service " + service + ". There are: "
                        + Arrays.stream(Backend.values()).map(Backend::label).collect(Collectors.joining(", "))
                        + "."));
    }
}
