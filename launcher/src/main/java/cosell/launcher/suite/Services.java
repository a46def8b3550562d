package cosell.launcher.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The four services: contexts of their own in this process, or processes of their own. */
final class Services {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int OK = 200;

    private final SuitePlan plan;
    private final Infrastructure infrastructure;
    private final Running running;
    private final Processes processes;
    private final AotCache cache;

    Services(SuitePlan plan, Infrastructure infrastructure, Running running, Processes processes) {
        this.plan = plan;
        this.infrastructure = infrastructure;
        this.running = running;
        this.processes = processes;
        this.cache = AotCache.in(plan.directory());
    }

    /** Returns when each says that it is ready. */
    void start(Progress progress) {
        if (plan.layout().separate() && !cache.exists()) {
            progress.step("AOT cache", () -> "(once for this build)", () -> {
                cache.make(this::propertiesForTraining);
                return cache;
            });
        }
        Threads.together(Arrays.stream(ServiceProgram.values())
                .flatMap(program -> plan.instances(program.part()).stream()
                        .<Runnable>map(instance ->
                                () -> progress.step(instance.label(), () -> plan.http(instance), () -> {
                                    start(program, instance);
                                    return instance;
                                })))
                .toList());
    }

    private void start(ServiceProgram program, Instance instance) {
        var properties = ServiceProperties.of(program, instance, plan, infrastructure);
        if (plan.layout().separate()) {
            var child = running.add(instance, separate(program, instance, properties));
            awaitReady(instance, child::isKept);
        } else {
            var context = program.application().registerShutdownHook(false).run(arguments(properties));
            running.add(instance, context);
            awaitReady(instance, context::isActive);
        }
    }

    private Path propertiesForTraining(ServiceProgram program) {
        var properties = ServiceProperties.of(program, Instance.first(program.part()), plan, infrastructure);
        return new ServiceJvm(plan.directory(), "training").written(program, properties);
    }

    private Supervised separate(ServiceProgram program, Instance instance, Map<String, String> properties) {
        var jvm = new ServiceJvm(plan.directory(), instance.name());
        var arguments = List.of(program.name(), jvm.written(program, properties).toString());
        var orders = new RestartOrders(plan.directory());
        return Supervised.start(
                instance,
                () -> {
                    var more = new ArrayList<>(cache.use());
                    orders.takeFailPoint(instance).ifPresent(armed -> more.add("-Dcosell.fail-point=" + armed));
                    var child = jvm.start(ServiceMain.class, arguments, more);
                    return new Child(child.pid(), child);
                },
                processes,
                orders,
                plan.layout().restart());
    }

    private static String[] arguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private void awaitReady(Instance instance, BooleanSupplier isAlive) {
        var address = plan.http(instance) + "/actuator/health/readiness";
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, address)) {
                if (!isAlive.getAsBoolean() || System.nanoTime() - deadline > 0) {
                    throw new ToldException("The " + instance.label() + " did not become ready within "
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
