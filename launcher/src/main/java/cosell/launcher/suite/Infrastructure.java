package cosell.launcher.suite;

import cosell.embedded.broker.EmbeddedBroker;
import cosell.embedded.identity.TokenIssuer;
import cosell.embedded.mail.SmtpInbox;
import cosell.embedded.registry.EmbeddedRegistry;
import cosell.embedded.store.DurableMongoServer;
import cosell.embedded.store.EmbeddedStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the services stand on: each part is embedded, or replaced by one that runs already. */
final class Infrastructure {

    private final SuitePlan plan;
    private final Running running;
    private final Progress progress;
    private final Map<Part, String> addresses = new ConcurrentHashMap<>();
    private final Processes processes;
    private volatile @Nullable SmtpInbox inbox;

    private Infrastructure(SuitePlan plan, Running running, Processes processes, Progress progress) {
        this.plan = plan;
        this.running = running;
        this.processes = processes;
        this.progress = progress;
    }

    /** Returns when all of it answers. */
    static Infrastructure start(SuitePlan plan, Running running, Processes processes, Progress progress) {
        var infrastructure = new Infrastructure(plan, running, processes, progress);
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
        if (plan.layout().separate()) {
            child(Part.STORE, () -> {
                var store = EmbeddedStore.start(plan.directory().of(Part.STORE), plan.port(Part.STORE));
                addresses.put(Part.STORE, store.uri());
                return new Child(store.process(), store);
            });
        } else {
            up(Part.STORE, () -> {
                var file = plan.directory().of(Part.STORE).resolve("cosell.mv");
                var store = running.add(Part.STORE, DurableMongoServer.start(file, plan.port(Part.STORE)));
                addresses.put(Part.STORE, store.uri());
            });
        }
    }

    private void broker() {
        child(Part.BROKER, () -> {
            var broker = EmbeddedBroker.start(plan.directory().of(Part.BROKER), plan.port(Part.BROKER));
            addresses.put(Part.BROKER, broker.bootstrapServers());
            return new Child(broker.process(), broker);
        });
    }

    private void registry() {
        child(Part.REGISTRY, () -> {
            var registry = EmbeddedRegistry.start(plan.directory().of(Part.REGISTRY), plan.port(Part.REGISTRY));
            addresses.put(Part.REGISTRY, registry.url());
            return new Child(registry.process(), registry);
        });
    }

    private void child(Part part, Callable<Child> start) {
        var instance = Instance.first(part);
        up(part, () -> {
            var orders = new RestartOrders(plan.directory());
            var child = Supervised.start(
                    instance, start, processes, orders, plan.layout().restart());
            running.add(instance, child);
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

    Optional<SmtpInbox> mails() {
        return Optional.ofNullable(inbox);
    }
}
