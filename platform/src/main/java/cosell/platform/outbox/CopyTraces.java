package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.privacy.Addresses;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Finds the copies of one kind in which somebody's address occurs, in the state (whose addresses are a derived field of
 * the copies' type, {@link Traces#FIELD}) or in an intent that is not done, and takes somebody out of them. Thread-safe.
 */
public final class CopyTraces<C, I> {

    private static final Retry WHEN_CHANGED_MEANWHILE =
            Retry.max(20).filter(ConcurrentChangeException.class::isInstance);
    private static final String BODY = "body";

    private final CopyType<C, I> type;
    private final CopyCodec<C, I> codec;
    private final MongoCollection<Document> collection;

    CopyTraces(CopyType<C, I> type, MongoCollection<Document> collection) {
        this.type = type;
        this.codec = new CopyCodec<>(type);
        this.collection = collection;
    }

    /** Ids of copies that tell of somebody. Those that are cleared for a rebuild are not looked into. */
    public Flux<String> of(String address) {
        Document inState = new Document(DocumentFields.DERIVED + "." + Traces.FIELD, address);
        Document waiting = new Document(DocumentFields.PENDING, new Document("$gt", Date.from(Instant.EPOCH)));
        return Flux.concat(documents(inState), documents(waiting).filter(document -> occursInIntent(address, document)))
                .map(document -> document.getString(DocumentFields.ID))
                .distinct();
    }

    /** Whether anything was changed. Position and order of the intents stay as they are. */
    public Mono<Boolean> redact(String id, UnaryOperator<C> state, UnaryOperator<I> intent) {
        return Mono.defer(() -> Mono.from(
                        collection.find(new Document(DocumentFields.ID, id)).first()))
                .flatMap(document -> write(document, redacted(id, document, state, intent)))
                .retryWhen(WHEN_CHANGED_MEANWHILE)
                .defaultIfEmpty(false);
    }

    private Flux<Document> documents(Document filter) {
        return Flux.from(collection.find(filter).projection(new Document(DocumentFields.INTENTS, 1)));
    }

    private boolean occursInIntent(String address, Document document) {
        String id = document.getString(DocumentFields.ID);
        return intents(document).stream()
                .map(intent -> codec.intent(id, intent).body())
                .anyMatch(body -> Addresses.in(body).contains(address));
    }

    private Document redacted(String id, Document document, UnaryOperator<C> state, UnaryOperator<I> intent) {
        Document set = new Document();
        C before = codec.copy(document).state();
        C after = before == null ? null : state.apply(before);
        if (after != null && !after.equals(before)) {
            set.append(DocumentFields.STATE, codec.state(after))
                    .append(
                            DocumentFields.DERIVED,
                            new Document(type.derivedFields().apply(after)));
        }
        List<Document> intents = intents(document);
        for (int at = 0; at < intents.size(); at++) {
            Document body = redactedBody(id, intents.get(at), intent);
            if (body != null) {
                set.append(DocumentFields.INTENTS + "." + at + "." + BODY, body);
            }
        }
        return set;
    }

    /** Null when it stays as it is. */
    private @Nullable Document redactedBody(String id, Document stored, UnaryOperator<I> intent) {
        I before = codec.intent(id, stored).body();
        I after = intent.apply(before);
        return after.equals(before) ? null : codec.body(after);
    }

    /** The place of an intent is that which was read, because whoever removes one changes nothing but a prefix. */
    private Mono<Boolean> write(Document read, Document set) {
        if (set.isEmpty()) {
            return Mono.just(false);
        }
        long version = read.getLong(DocumentFields.VERSION);
        Document asRead = new Document(DocumentFields.ID, read.getString(DocumentFields.ID))
                .append(DocumentFields.VERSION, version);
        List<Document> intents = intents(read);
        if (!intents.isEmpty()) {
            asRead.append(DocumentFields.INTENTS + ".0.n", intents.getFirst().getLong("n"));
        }
        set.append(DocumentFields.VERSION, version + 1);
        return Mono.from(collection.updateOne(asRead, new Document("$set", set)))
                .filter(result -> result.getMatchedCount() == 1)
                .switchIfEmpty(Mono.error(
                        () -> new ConcurrentChangeException(type.collection(), read.getString(DocumentFields.ID))))
                .thenReturn(true);
    }

    private static List<Document> intents(Document document) {
        return document.getList(DocumentFields.INTENTS, Document.class, List.of());
    }
}
