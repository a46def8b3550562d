package cosell.launcher.suite;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The whole suite in this process and its children. It holds its data directory's lock until it is closed.
 *
 * <p>When this process is killed its children end too, and the next start finds all data.
 */
public final class Suite implements AutoCloseable {

    private final SuitePlan plan;
    private final SuiteLock lock;
    private final Running running;
    private final Processes processes = new Processes();
    private final Instant startedAt = Instant.now();

    private Suite(SuitePlan plan, SuiteLock lock) {
        this.plan = plan;
        this.lock = lock;
        this.running = new Running();
    }

    /** Takes the data directory for this process; fails with a sentence when a suite runs on it. */
    public static Suite reserve(SuitePlan plan) {
        plan.directory().create();
        var lock = SuiteLock.tryAcquire(plan.directory()).orElseThrow(() -> taken(plan.directory()));
        return new Suite(plan, lock);
    }

    private static ToldException taken(DataDirectory directory) {
        var where = RunningSuite.find(directory)
                .map(suite -> " (process " + suite.pid() + ", " + suite.gateway() + ")")
                .orElse("");
        return new ToldException("A suite already runs on " + directory.path() + where
                + ": use that one, stop it with ./cosell down, or choose another directory with --dir"
                + " (and other ports with --port-offset).");
    }

    /** Returns when everything is ready. What had come up stays up when it fails, until {@link #close}. */
    public RunningSuite start(Progress progress) {
        FreePorts.require(plan);
        describe(false, List.of());
        var infrastructure = Infrastructure.start(plan, running, processes, progress);
        progress.step(
                "topics and schemas",
                () -> "",
                () -> Provisioning.run(infrastructure.address(Part.BROKER), infrastructure.address(Part.REGISTRY)));
        new Services(plan, infrastructure, running, processes).start(progress);
        var parts = reports(infrastructure);
        progress.step(
                "gateway",
                () -> plan.http(Part.GATEWAY),
                () -> running.add(Part.GATEWAY, GatewayStart.start(plan, infrastructure, parts)));
        processes.listen(() -> describe(true, reports(infrastructure)));
        return describe(true, parts);
    }

    private synchronized RunningSuite describe(boolean ready, List<PartReport> parts) {
        var suite = new RunningSuite(
                ProcessHandle.current().pid(),
                startedAt,
                ready,
                plan.http(Part.GATEWAY),
                address(parts, Part.BROKER),
                address(parts, Part.REGISTRY),
                address(parts, Part.ISSUER),
                parts);
        suite.write(plan.directory());
        return suite;
    }

    private static String address(List<PartReport> parts, Part part) {
        return parts.stream()
                .filter(report -> report.part() == part)
                .findFirst()
                .map(PartReport::address)
                .orElse("");
    }

    private List<PartReport> reports(Infrastructure infrastructure) {
        return Arrays.stream(Part.values())
                .flatMap(part -> plan.instances(part).stream())
                .map(instance -> report(instance, infrastructure))
                .toList();
    }

    private PartReport report(Instance instance, Infrastructure infrastructure) {
        var part = instance.part();
        var ours = part.isService() || part == Part.GATEWAY;
        var address = ours ? plan.http(instance) : Reachability.shown(part, infrastructure.address(part));
        return plan.isEmbedded(part)
                ? new PartReport(part, instance.number(), address, plan.port(instance), processes.pid(instance), false)
                : new PartReport(part, instance.number(), address, 0, 0, true);
    }

    /** Whether nothing of it has come up. */
    public boolean isEmpty() {
        return running.isEmpty();
    }

    /** Services first, then the gateway, then what they stand on. */
    @Override
    public void close() {
        running.close();
        lock.close();
    }

    /** Leaves nothing behind; only after {@link #close}. */
    public void deleteData() {
        plan.directory().delete();
    }
}
