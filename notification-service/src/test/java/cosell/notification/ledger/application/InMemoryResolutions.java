package cosell.notification.ledger.application;

import cosell.notification.ledger.domain.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Resolutions in memory. */
public final class InMemoryResolutions implements Resolutions {

    private final Map<UUID, List<LedgerEntry>> resolutions = new ConcurrentHashMap<>();

    @Override
    public Mono<List<LedgerEntry>> once(UUID id, Mono<List<LedgerEntry>> entries) {
        return Mono.defer(() -> Mono.justOrEmpty(resolutions.get(id)))
                .switchIfEmpty(entries.doOnNext(resolved -> resolutions.put(id, resolved)));
    }

    @Override
    public Mono<Void> finished(UUID id) {
        return Mono.fromRunnable(() -> resolutions.computeIfPresent(id, (same, resolved) -> List.of()));
    }
}
