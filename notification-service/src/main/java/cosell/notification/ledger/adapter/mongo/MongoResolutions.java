package cosell.notification.ledger.adapter.mongo;

import cosell.notification.ledger.application.Resolutions;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.platform.outbox.DocumentStore;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Resolutions in the store; a finished one keeps its id alone. One that found nobody to ask stores nothing. */
public final class MongoResolutions implements Resolutions {

    /** The collection's name. */
    public static final String COLLECTION = "resolutions";

    private static final String ENTRIES = "entries";

    private final DocumentStore store;
    private final LedgerCodec codec = new LedgerCodec();

    public MongoResolutions(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Mono<List<LedgerEntry>> once(UUID id, Mono<List<LedgerEntry>> entries) {
        return stored(id).switchIfEmpty(Mono.defer(() -> entries.flatMap(resolved -> store(id, resolved))));
    }

    @Override
    public Mono<Void> finished(UUID id) {
        Document forget = new Document("$unset", new Document(ENTRIES, ""));
        return store.updateIf(new Document("_id", id.toString()), forget).then();
    }

    private Mono<List<LedgerEntry>> stored(UUID id) {
        return store.findById(id.toString()).map(this::entries);
    }

    private Mono<List<LedgerEntry>> store(UUID id, List<LedgerEntry> resolved) {
        if (resolved.isEmpty()) {
            return Mono.just(resolved);
        }
        Document document = new Document("_id", id.toString())
                .append(ENTRIES, resolved.stream().map(codec::document).toList());
        return store.insertIfAbsent(document)
                .flatMap(mine -> mine ? Mono.just(resolved) : Mono.defer(() -> stored(id)));
    }

    private List<LedgerEntry> entries(Document document) {
        return document.getList(ENTRIES, Document.class, List.of()).stream()
                .map(codec::entry)
                .toList();
    }
}
