package cosell.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A suite that runs, maybe in another process, as its data directory tells of it.
 *
 * @param pid the process that started it
 * @param ready whether it has come up
 * @param gateway the one origin of all APIs
 * @param broker Kafka's bootstrap servers
 * @param registry base of the registry's Confluent-compatible API
 * @param issuer the OIDC issuer
 */
public record RunningSuite(
        long pid,
        Instant startedAt,
        boolean ready,
        String gateway,
        String broker,
        String registry,
        String issuer,
        List<PartReport> parts) {

    private static final Duration POLL = Duration.ofMillis(100);

    public RunningSuite {
        parts = List.copyOf(parts);
    }

    /** Empty when nothing runs on this directory. */
    public static Optional<RunningSuite> find(DataDirectory directory) {
        if (!SuiteLock.isHeld(directory) || !Files.exists(directory.description())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JsonMapper.shared().readValue(Files.readString(directory.description()), RunningSuite.class));
        } catch (JacksonException | IOException _) {
            // It is being written for the first time, or being deleted.
            return Optional.empty();
        }
    }

    /** The suite on this directory; fails with a sentence when there is none, or it is not up yet. */
    public static RunningSuite require(DataDirectory directory) {
        return find(directory)
                .filter(RunningSuite::ready)
                .orElseThrow(() -> new ToldException("No suite is running on " + directory.path()
                        + ": start one with ./cosell up (or name its directory with --dir)."));
    }

    /** Where the part, or its first instance, is. */
    public String address(Part part) {
        return parts.stream()
                .filter(report -> report.part() == part)
                .findFirst()
                .map(PartReport::address)
                .orElse("");
    }

    /** Whether the part was started with the suite. */
    public boolean runs(Part part) {
        return parts.stream().anyMatch(report -> report.part() == part && !report.replaced());
    }

    void write(DataDirectory directory) {
        try {
            DataDirectory.writeForOwner(
                    directory.description(),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop and waits; false when it has not within this time. */
    public static boolean stop(DataDirectory directory, RunningSuite suite, Duration patience) {
        ProcessHandle.of(suite.pid()).ifPresent(ProcessHandle::destroy);
        return await(directory, patience, held -> !held);
    }

    private static boolean await(DataDirectory directory, Duration patience, Predicate<Boolean> wanted) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.test(SuiteLock.isHeld(directory))) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Pause.of(POLL);
        }
        return true;
    }
}
