package cosell.platform.consumer;

import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.domain.Position;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.IndexSpec;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The held records of a service, one document each. Thread-safe. */
public final class HeldRecords {

    private static final String ID = "_id";
    private static final String GROUP = "group";
    private static final String TOPIC = "topic";
    private static final String AGGREGATE = "aggregate";
    private static final String CAUSE = "cause";

    private final DocumentStore store;
    private final String group;
    private final AtomicLong holds = new AtomicLong();
    private volatile boolean knownEmpty;

    public HeldRecords(DocumentStore store, String group) {
        this.store = store;
        this.group = group;
    }

    /** Stores a record in place of what is held at its position. */
    public Mono<Void> hold(HeldRecord held) {
        return noted(store.replaceById(document(held)));
    }

    /** Stores a record unless one is held at its position. */
    public Mono<Void> holdIfAbsent(HeldRecord held) {
        return noted(store.insertIfAbsent(document(held)).then());
    }

    private Mono<Void> noted(Mono<Void> storing) {
        return Mono.defer(() -> {
            holds.incrementAndGet();
            knownEmpty = false;
            return storing;
        });
    }

    /**
     * Whether anything may be held. False only after {@link #lookAgain()} found nothing and nothing was held by this
     * instance since; what another instance holds is seen at the next look.
     */
    boolean mayHoldAnything() {
        return !knownEmpty;
    }

    /** Counts what is held, for a cause each, and remembers whether that is nothing. */
    Mono<Map<Cause, Long>> lookAgain() {
        return Mono.defer(() -> {
            long before = holds.get();
            return Mono.zip(count(Cause.GAP), count(Cause.FAILED)).map(counts -> {
                boolean empty = counts.getT1() + counts.getT2() == 0;
                knownEmpty = empty && holds.get() == before;
                return Map.of(Cause.GAP, counts.getT1(), Cause.FAILED, counts.getT2());
            });
        });
    }

    /** What is held for one aggregate, in order. */
    public Flux<HeldRecord> of(String topic, String aggregateId) {
        Document filter = new Document(GROUP, group).append(TOPIC, topic).append(AGGREGATE, aggregateId);
        return store.find(filter, new Document("epoch", 1).append("sequence", 1), 1_000)
                .map(HeldRecords::heldRecord);
    }

    /** Aggregates of a topic for which records wait for a gap to close. */
    public Flux<String> waitingAggregates(String topic, int limit) {
        Document filter = new Document(GROUP, group).append(TOPIC, topic).append(CAUSE, Cause.GAP.name());
        return store.find(filter, new Document(ID, 1), limit)
                .map(document -> document.getString(AGGREGATE))
                .distinct();
    }

    public Mono<Void> release(HeldRecord held) {
        return store.deleteById(id(held));
    }

    /** How many records are held for a cause. */
    public Mono<Long> count(Cause cause) {
        return store.count(new Document(GROUP, group).append(CAUSE, cause.name()));
    }

    private String id(HeldRecord held) {
        return String.join(
                "|",
                group,
                held.record().topic(),
                held.aggregateId(),
                held.position().toString());
    }

    private Document document(HeldRecord held) {
        IncomingRecord record = held.record();
        return new Document(ID, id(held))
                .append(GROUP, group)
                .append(TOPIC, record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append(AGGREGATE, held.aggregateId())
                .append("epoch", held.position().epoch())
                .append("sequence", held.position().sequence())
                .append(CAUSE, held.cause().name())
                .append("reason", held.reason())
                .append("key", record.key())
                .append("value", record.value())
                .append("headers", new Document(escaped(record.headers())))
                .append("timestamp", Date.from(record.timestamp()))
                .append("heldAt", Date.from(held.heldAt()));
    }

    private static HeldRecord heldRecord(Document document) {
        Binary value = document.get("value", Binary.class);
        IncomingRecord record = new IncomingRecord(
                document.getString(TOPIC),
                document.getInteger("partition"),
                document.getLong("offset"),
                document.getString("key"),
                value == null ? null : value.getData(),
                headers(document.get("headers", Document.class)),
                instant(document, "timestamp"));
        return new HeldRecord(
                document.getString(AGGREGATE),
                new Position(document.getInteger("epoch"), document.getLong("sequence")),
                Cause.valueOf(document.getString(CAUSE)),
                document.getString("reason"),
                record,
                instant(document, "heldAt"));
    }

    private static Map<String, Object> escaped(Map<String, String> headers) {
        Map<String, Object> fields = new HashMap<>();
        headers.forEach((name, value) -> fields.put(name.replace('.', '\uFF0E').replace('$', '\uFF04'), value));
        return fields;
    }

    private static Map<String, String> headers(Document stored) {
        Map<String, String> headers = new HashMap<>();
        stored.forEach((name, value) ->
                headers.put(name.replace('\uFF0E', '.').replace('\uFF04', '$'), String.valueOf(value)));
        return headers;
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    /** Creates the indexes of the collection. */
    public Mono<Void> ensureIndexes() {
        return store.ensureIndexes(
                List.of(IndexSpec.on(GROUP, TOPIC, AGGREGATE, "epoch", "sequence"), IndexSpec.on(GROUP, CAUSE, TOPIC)));
    }
}
