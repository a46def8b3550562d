package cosell.notification.ledger.application;

import cosell.notification.ledger.domain.LedgerEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A ledger in memory. */
public final class InMemoryLedger implements Ledger {

    private final Map<UUID, LedgerEntry> entries = new ConcurrentHashMap<>();

    @Override
    public Mono<Boolean> add(LedgerEntry entry) {
        return Mono.fromSupplier(() -> entries.putIfAbsent(entry.id(), entry) == null);
    }

    @Override
    public Flux<LedgerEntry> due(Instant now, int limit) {
        return Flux.defer(() -> Flux.fromStream(entries.values().stream()
                .filter(entry -> isDue(entry, now))
                .sorted(Comparator.comparing(
                        (LedgerEntry entry) -> entry.delivery().due()))
                .limit(limit)));
    }

    @Override
    public Mono<Boolean> replace(LedgerEntry read, LedgerEntry after) {
        return Mono.fromSupplier(() -> {
            LedgerEntry stored = entries.get(read.id());
            return stored != null && stored.version() == read.version() && entries.replace(read.id(), stored, after);
        });
    }

    public Collection<LedgerEntry> entries() {
        return List.copyOf(entries.values());
    }

    public LedgerEntry entry(UUID id) {
        return entries.get(id);
    }

    private static boolean isDue(LedgerEntry entry, Instant now) {
        Instant due = entry.delivery().due();
        return due != null && !due.isAfter(now);
    }
}
