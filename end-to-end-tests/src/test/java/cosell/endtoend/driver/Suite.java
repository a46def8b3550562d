package cosell.endtoend.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A whole suite, started as a user starts it, on a data directory and ports of its own. */
public final class Suite implements AutoCloseable {

    /** Long enough for the making of an AOT cache on a machine that is busy with other things. */
    private static final Duration START = Duration.ofMinutes(6);

    private static final String OPERATOR = "operator@platform.example";

    private final Path directory;
    private final int portOffset;
    private final List<String> options;
    private Program program;
    private JsonNode description;
    private Api api;

    private Suite(Path directory, int portOffset, List<String> options) {
        this.directory = directory;
        this.portOffset = portOffset;
        this.options = List.copyOf(options);
        this.program = launch();
        this.description = awaitReady();
        this.api = new Api(address("gateway"), address("issuer"));
    }

    /**
     * Returns when it is ready. Its data and logs stay in the build's folder of that name.
     *
     * @param properties of its services, as {@code name=value}
     */
    public static Suite start(String name, String... properties) {
        return start(name, List.of(), properties);
    }

    /** The same with further options of {@code ./cosell up}. */
    public static Suite start(String name, List<String> options, String... properties) {
        var all = new ArrayList<>(options);
        Stream.of(properties).forEach(property -> all.addAll(List.of("-P", property)));
        return new Suite(emptied(Build.target(name)), FreeOffset.find(), all);
    }

    /** Ends all its processes at once, as a power failure would. */
    public void kill() {
        program.kill();
    }

    /** Starts it again on the same data and ports. */
    public void startAgain() {
        program = launch();
        description = awaitReady();
        api = new Api(address("gateway"), address("issuer"));
    }

    public Api api() {
        return api;
    }

    public Inbox inbox() {
        return new Inbox(api);
    }

    public DomainTime time() {
        return new DomainTime(api);
    }

    public Events events() {
        return new Events(broker(), registry());
    }

    public Topics topics() {
        return new Topics(broker());
    }

    /** What its services have stored. */
    public Databases databases() {
        return parts().stream()
                .filter(part -> part.part().equals("STORE"))
                .map(part -> new Databases(part.port()))
                .findFirst()
                .orElseThrow();
    }

    /** The origin of its APIs. */
    public String gateway() {
        return address("gateway").toString();
    }

    /** Bootstrap servers of its broker. */
    public String broker() {
        return Json.text(description, "/broker");
    }

    /** Base of its registry's Confluent-compatible API. */
    public String registry() {
        return Json.text(description, "/registry");
    }

    /** Its parts and their processes, as they are now. */
    public List<RunningPart> parts() {
        return describe().path("parts").valueStream().map(RunningPart::of).toList();
    }

    /** Where its data are. */
    public Path directory() {
        return directory;
    }

    /** Returns when nothing moves in it any more. */
    public void settle() {
        try (var topics = topics()) {
            new Quiet(topics, inbox(), api.as(OPERATOR)).await();
        }
    }

    /** The most memory that each of its processes has had resident, in kilobytes, by process id. */
    public Map<Long, Long> peakMemory() {
        return description
                .path("parts")
                .valueStream()
                .map(part -> part.path("pid").asLong())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), PeakMemory::of));
    }

    @Override
    public void close() {
        program.close();
    }

    private Program launch() {
        var arguments =
                new ArrayList<>(List.of("--dir", directory.toString(), "--port-offset", Integer.toString(portOffset)));
        arguments.addAll(options);
        return Program.up(directory.resolveSibling(directory.getFileName() + ".log"), arguments.toArray(String[]::new));
    }

    private JsonNode awaitReady() {
        Eventually.within(START, "the suite to be ready").until(() -> isReady() || !program.isAlive());
        if (!program.isAlive()) {
            throw new IllegalStateException("The suite did not start:\n" + program.output());
        }
        return describe();
    }

    private boolean isReady() {
        var now = describe();
        return now.path("ready").asBoolean(false) && now.path("pid").asLong(0) == program.pid();
    }

    private JsonNode describe() {
        var file = directory.resolve("suite.json");
        try {
            return Files.exists(file) ? Json.read(Files.readString(file)) : MissingNode.getInstance();
        } catch (IOException | JacksonException _) {
            // It is being replaced this very moment.
            return MissingNode.getInstance();
        }
    }

    private URI address(String member) {
        return URI.create(Json.text(description, "/" + member));
    }

    /** What a launcher has prepared for its own starts is no data, and costly to make. */
    private static boolean isPrepared(Path file) {
        return file.toString().isEmpty() || file.startsWith("aot");
    }

    private static Path emptied(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!isPrepared(directory.relativize(file))) {
                    Files.delete(file);
                }
            }
            Files.deleteIfExists(directory.resolveSibling(directory.getFileName() + ".log"));
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
