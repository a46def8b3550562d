package cosell.launcher.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The four services, as contexts of their own in this process. */
final class Services {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int OK = 200;

    private Services() {}

    /** Returns when each says that it is ready. */
    static void start(SuitePlan plan, Infrastructure infrastructure, Running running, Progress progress) {
        Threads.together(Arrays.stream(ServiceProgram.values())
                .<Runnable>map(program -> () -> progress.step(
                        program.part().label(),
                        () -> plan.http(program.part()),
                        () -> start(program, plan, ServiceProperties.of(program, plan, infrastructure), running)))
                .toList());
    }

    private static ConfigurableApplicationContext start(
            ServiceProgram program, SuitePlan plan, Map<String, String> properties, Running running) {
        var context = program.application().registerShutdownHook(false).run(arguments(properties));
        running.add(program.part(), context);
        awaitReady(program.part(), plan.http(program.part()) + "/actuator/health/readiness");
        return context;
    }

    private static String[] arguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static void awaitReady(Part part, String address) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, address)) {
                if (System.nanoTime() - deadline > 0) {
                    throw new ToldException("The " + part.label() + " did not become ready within "
                            + PATIENCE.toSeconds() + " s; its log tells why.");
                }
                Pause.of(POLL);
            }
        }
    }

    private static boolean isReady(HttpClient client, String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToldException("Interrupted.", e);
        }
    }
}
