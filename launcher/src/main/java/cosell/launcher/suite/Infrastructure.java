package cosell.launcher.suite;

import cosell.embedded.broker.EmbeddedBroker;
import cosell.embedded.identity.TokenIssuer;
import cosell.embedded.mail.SmtpInbox;
import cosell.embedded.registry.EmbeddedRegistry;
import cosell.embedded.store.DurableMongoServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the services stand on: each part is embedded, or replaced by one that runs already. */
final class Infrastructure {

    private final SuitePlan plan;
    private final Running running;
    private final Progress progress;
    private final Map<Part, String> addresses = new ConcurrentHashMap<>();
    private final Map<Part, Long> processes = new ConcurrentHashMap<>();
    private volatile @Nullable SmtpInbox inbox;

    private Infrastructure(SuitePlan plan, Running running, Progress progress) {
        this.plan = plan;
        this.running = running;
        this.progress = progress;
    }

    /** Returns when all of it answers. */
    static Infrastructure start(SuitePlan plan, Running running, Progress progress) {
        var infrastructure = new Infrastructure(plan, running, progress);
        plan.replaced().forEach(Reachability::require);
        plan.replaced().forEach(infrastructure::useReplacement);
        Threads.together(List.of(
                infrastructure::broker,
                infrastructure::registry,
                infrastructure::store,
                infrastructure::issuer,
                infrastructure::inbox));
        return infrastructure;
    }

    private void useReplacement(Part part, String address) {
        addresses.put(part, address);
        progress.line(String.format(
                Locale.ROOT, "  @|yellow --|@  %-21s %s (yours)", part.label(), Reachability.shown(part, address)));
    }

    private void store() {
        up(Part.STORE, () -> {
            var store = running.add(
                    Part.STORE,
                    DurableMongoServer.start(
                            plan.directory().of(Part.STORE).resolve("cosell.mv"), plan.port(Part.STORE)));
            addresses.put(Part.STORE, store.uri());
        });
    }

    private void broker() {
        up(Part.BROKER, () -> {
            var broker = running.add(
                    Part.BROKER, EmbeddedBroker.start(plan.directory().of(Part.BROKER), plan.port(Part.BROKER)));
            addresses.put(Part.BROKER, broker.bootstrapServers());
            processes.put(Part.BROKER, broker.process());
        });
    }

    private void registry() {
        up(Part.REGISTRY, () -> {
            var registry = running.add(
                    Part.REGISTRY,
                    EmbeddedRegistry.start(plan.directory().of(Part.REGISTRY), plan.port(Part.REGISTRY)));
            addresses.put(Part.REGISTRY, registry.url());
            processes.put(Part.REGISTRY, registry.process());
        });
    }

    private void issuer() {
        up(Part.ISSUER, () -> {
            var issuer = running.add(
                    Part.ISSUER, TokenIssuer.start(plan.directory().of(Part.ISSUER), plan.port(Part.ISSUER)));
            addresses.put(Part.ISSUER, issuer.issuerUri());
        });
    }

    private void inbox() {
        up(Part.INBOX, () -> {
            var started =
                    running.add(Part.INBOX, SmtpInbox.start(plan.directory().of(Part.INBOX), plan.port(Part.INBOX)));
            addresses.put(Part.INBOX, started.url());
            inbox = started;
        });
    }

    private void up(Part part, Runnable start) {
        if (plan.isEmbedded(part)) {
            progress.step(part.label(), () -> address(part), () -> {
                start.run();
                return part;
            });
        }
    }

    /** As the services are told it, secrets included. */
    String address(Part part) {
        return addresses.getOrDefault(part, "");
    }

    /** The child processes, by part. */
    Map<Part, Long> processes() {
        return Map.copyOf(processes);
    }

    Optional<SmtpInbox> mails() {
        return Optional.ofNullable(inbox);
    }
}
