package cosell.launcher.suite;

import cosell.embedded.identity.DemoUser;
import cosell.embedded.identity.DemoUsers;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.ProvisioningReport;
import cosell.platform.events.SchemaRegistryClient;
import cosell.platform.events.TopicProvisioner;
import cosell.platform.events.TopicSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Makes topics and schemas for the demo organizations; what is there is left as it is. */
public final class Provisioning {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    /** The platform's operators are no organization that has deals. */
    private static final String PLATFORM = "platform";

    private Provisioning() {}

    /** The organizations of the demo installation. */
    public static List<OrganizationId> organizations() {
        return DemoUsers.all().stream()
                .map(DemoUser::organization)
                .filter(organization -> !organization.equals(PLATFORM))
                .distinct()
                .map(OrganizationId::new)
                .toList();
    }

    /** The clock's topic is left to the services, which keep it for ever: it is the clock. */
    public static ProvisioningReport run(String bootstrapServers, String registryUrl) {
        var settings = new TopicSettings(6, 3, Duration.ofDays(30), (short) -1, 0, false);
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
                var registry = new SchemaRegistryClient(URI.create(registryUrl), ATTEMPT)) {
            return new TopicProvisioner(admin, registry, settings).provision(organizations());
        }
    }
}
