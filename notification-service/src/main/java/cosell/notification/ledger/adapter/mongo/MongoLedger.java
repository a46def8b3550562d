package cosell.notification.ledger.adapter.mongo;

import cosell.notification.ledger.application.Ledger;
import cosell.notification.ledger.application.LedgerFigures;
import cosell.notification.ledger.domain.EntryState;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.IndexSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger in the store. Every change is one conditional update on id and version. */
public final class MongoLedger implements Ledger, LedgerFigures {

    /** The collection's name. */
    public static final String COLLECTION = "ledger";

    /** One for each shape of query. */
    static final List<IndexSpec> INDEXES = List.of(
            IndexSpec.sparse(LedgerCodec.DUE),
            IndexSpec.on(LedgerCodec.STATE, LedgerCodec.CREATED_AT),
            IndexSpec.on(LedgerCodec.ORGANIZATION, "-" + LedgerCodec.CREATED_AT, "-" + LedgerCodec.ID),
            IndexSpec.on(LedgerCodec.ORGANIZATION, LedgerCodec.DEAL, "-" + LedgerCodec.CREATED_AT),
            IndexSpec.on(LedgerCodec.ORGANIZATION, LedgerCodec.ADDRESS, "-" + LedgerCodec.CREATED_AT),
            IndexSpec.on("-" + LedgerCodec.CREATED_AT, "-" + LedgerCodec.ID),
            IndexSpec.on(LedgerCodec.DEAL, "-" + LedgerCodec.CREATED_AT));

    private static final Logger LOG = LoggerFactory.getLogger(MongoLedger.class);
    private static final Duration PUT_OFF = Duration.ofHours(1);

    private final DocumentStore store;
    private final LedgerCodec codec = new LedgerCodec();

    public MongoLedger(DocumentStore store) {
        this.store = store;
    }

    public Mono<Void> ensureIndexes() {
        return store.ensureIndexes(INDEXES);
    }

    @Override
    public Mono<Boolean> add(LedgerEntry entry) {
        return store.insertIfAbsent(codec.document(entry));
    }

    @Override
    public Flux<LedgerEntry> due(Instant now, int limit) {
        Document filter = new Document(LedgerCodec.DUE, new Document("$lte", Date.from(now)));
        return store.find(filter, new Document(LedgerCodec.DUE, 1), limit)
                .concatMap(document -> readable(document, now));
    }

    /** An entry that can't be read is a defect that must not hold up the others. */
    private Mono<LedgerEntry> readable(Document document, Instant now) {
        return Mono.fromCallable(() -> codec.entry(document)).onErrorResume(defect -> {
            LOG.error(
                    "Ledger entry {} can't be read and is put off: {}",
                    document.get(LedgerCodec.ID),
                    defect.getClass());
            LOG.debug("Ledger entry {} can't be read", document.get(LedgerCodec.ID), defect);
            Document later = new Document(LedgerCodec.DUE, Date.from(now.plus(PUT_OFF)));
            return store.updateIf(
                            new Document(LedgerCodec.ID, document.get(LedgerCodec.ID)), new Document("$set", later))
                    .then(Mono.empty());
        });
    }

    @Override
    public Mono<Boolean> replace(LedgerEntry read, LedgerEntry after) {
        Document unchanged =
                new Document(LedgerCodec.ID, read.id().toString()).append(LedgerCodec.VERSION, read.version());
        return store.updateIf(unchanged, codec.update(after));
    }

    @Override
    public Mono<Long> count(EntryState state) {
        return store.count(new Document(LedgerCodec.STATE, state.name()));
    }

    @Override
    public Mono<Instant> oldestWaiting() {
        Document waiting = new Document(LedgerCodec.STATE, EntryState.WAITING.name());
        return store.find(waiting, new Document(LedgerCodec.CREATED_AT, 1), 1)
                .map(document -> document.getDate(LedgerCodec.CREATED_AT).toInstant())
                .next();
    }
}
