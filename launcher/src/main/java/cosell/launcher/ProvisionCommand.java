package cosell.launcher;

import cosell.launcher.suite.Provisioning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The provisioning step by itself, for installations whose parts run elsewhere (docker-compose.yml). */
@Command(
        name = "provision",
        mixinStandardHelpOptions = true,
        description = "Create missing topics and schemas in a broker and registry that run elsewhere.")
final class ProvisionCommand implements Runnable {

    @Option(
            names = "--broker",
            required = true,
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS}",
            description = "Bootstrap servers (default: $$KAFKA_BOOTSTRAP_SERVERS).")
    private String broker = "";

    @Option(
            names = "--registry",
            required = true,
            defaultValue = "${env:SCHEMA_REGISTRY_URL}",
            description = "Base URL of a Confluent-compatible registry (default: $$SCHEMA_REGISTRY_URL).")
    private String registry = "";

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public void run() {
        var report = Provisioning.run(broker, registry);
        terminal.out()
                .printf(
                        "%d topics created, %d were there; %d schemas.%n",
                        report.createdTopics().size(),
                        report.existingTopics().size(),
                        report.schemaIds().size());
    }
}
