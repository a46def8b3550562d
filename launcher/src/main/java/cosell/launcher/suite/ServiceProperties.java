package cosell.launcher.suite;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each service is told about its surroundings. */
final class ServiceProperties {

    private ServiceProperties() {}

    static Map<String, String> of(
            ServiceProgram program, Instance instance, SuitePlan plan, Infrastructure infrastructure) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(plan.port(instance)));
        properties.put("spring.mongodb.uri", infrastructure.address(Part.STORE));
        properties.put("spring.mongodb.database", "${cosell.database}");
        properties.put("spring.kafka.bootstrap-servers", infrastructure.address(Part.BROKER));
        properties.put("cosell.registry.url", infrastructure.address(Part.REGISTRY));
        properties.put("cosell.security.issuer-uri", infrastructure.address(Part.ISSUER));
        properties.put("cosell.smtp.url", infrastructure.address(Part.INBOX));
        properties.put("cosell.console.url", plan.http(Part.GATEWAY));
        properties.put("cosell.cursor-secret", plan.directory().cursorSecret());
        properties.put("cosell.dev.clock.enabled", "true");
        if (program == ServiceProgram.DEALS) {
            properties.put("cosell.customers.directory", "classpath:demo/customers.csv");
        }
        if (program == ServiceProgram.INVITATIONS) {
            properties.put("cosell.directory.import", "classpath:demo/directory.json");
        }
        properties.putAll(plan.properties());
        return properties;
    }
}
