package cosell.launcher.suite;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is to be started, and where.
 *
 * @param portOffset added to every port
 * @param environment variables; those of {@link Part#variable()} replace parts
 * @param properties handed on to every service
 */
public record SuitePlan(
        DataDirectory directory,
        int portOffset,
        Map<String, String> environment,
        Map<String, String> properties,
        Layout layout) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int OFFSET_STEP = 1_000;
    private static final int INSTANCE_STEP = 100;

    public SuitePlan {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
        if (portOffset < 0 || portOffset + Part.STORE.port() > HIGHEST_PORT) {
            throw new ToldException("--port-offset must lie between 0 and " + (HIGHEST_PORT - Part.STORE.port()) + ".");
        }
    }

    /** A plan for a suite in one JVM. */
    public SuitePlan(
            DataDirectory directory, int portOffset, Map<String, String> environment, Map<String, String> properties) {
        this(directory, portOffset, environment, properties, Layout.TOGETHER);
    }

    /** A plan beside whatever runs here already. */
    public static SuitePlan onFreePorts(DataDirectory directory, Map<String, String> environment) {
        for (var offset = OFFSET_STEP; offset + Part.STORE.port() <= HIGHEST_PORT; offset += OFFSET_STEP) {
            var plan = new SuitePlan(directory, offset, environment, Map.of());
            if (FreePorts.taken(plan).isEmpty()) {
                return plan;
            }
        }
        throw new ToldException("There are no free ports for another suite.");
    }

    int port(Part part) {
        return part.port() + portOffset;
    }

    /** The address of what replaces the part; empty when it is started here. */
    Optional<String> replacement(Part part) {
        return part.variable()
                .flatMap(name -> Optional.ofNullable(environment.get(name)))
                .filter(address -> !address.isBlank())
                .map(String::strip);
    }

    boolean isEmbedded(Part part) {
        return replacement(part).isEmpty();
    }

    /** The parts that listen on a port of ours. */
    List<Part> embedded() {
        return Arrays.stream(Part.values()).filter(this::isEmbedded).toList();
    }

    /** Every running copy of the part. */
    List<Instance> instances(Part part) {
        var number = part.isService() ? layout.instances() : 1;
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> new Instance(part, each))
                .toList();
    }

    int port(Instance instance) {
        return port(instance.part()) + INSTANCE_STEP * (instance.number() - 1);
    }

    /** The origin of an instance that speaks HTTP. */
    String http(Instance instance) {
        return "http://localhost:" + port(instance);
    }

    /** The parts that run elsewhere, with their addresses. */
    Map<Part, String> replaced() {
        var replaced = new LinkedHashMap<Part, String>();
        for (var part : Part.values()) {
            replacement(part).ifPresent(address -> replaced.put(part, address));
        }
        return replaced;
    }

    /** The origin of a part that speaks HTTP. */
    String http(Part part) {
        return "http://localhost:" + port(part);
    }
}
