package cosell.platform.consumer;

import static cosell.platform.consumer.HeldRecordCodec.AGGREGATE;
import static cosell.platform.consumer.HeldRecordCodec.CAUSE;
import static cosell.platform.consumer.HeldRecordCodec.EPOCH;
import static cosell.platform.consumer.HeldRecordCodec.FIELD;
import static cosell.platform.consumer.HeldRecordCodec.GROUP;
import static cosell.platform.consumer.HeldRecordCodec.HELD_AT;
import static cosell.platform.consumer.HeldRecordCodec.ID;
import static cosell.platform.consumer.HeldRecordCodec.REASON;
import static cosell.platform.consumer.HeldRecordCodec.REF;
import static cosell.platform.consumer.HeldRecordCodec.SEQUENCE;
import static cosell.platform.consumer.HeldRecordCodec.TOPIC;
import static cosell.platform.consumer.HeldRecordCodec.TRIES;
import static cosell.platform.consumer.HeldRecordCodec.VALUE;

import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.IndexSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The held records of a service, one document each. Thread-safe. */
public final class HeldRecords {

    private static final int PAGE = 100;

    private final DocumentStore store;
    private final String group;
    private final HeldRecordCodec codec;
    private final AtomicLong holds = new AtomicLong();
    private volatile boolean knownEmpty;

    public HeldRecords(DocumentStore store, String group) {
        this.store = store;
        this.group = group;
        this.codec = new HeldRecordCodec(group);
    }

    /** Stores a record unless one is held at its position. */
    public Mono<Void> hold(HeldRecord held) {
        return noted(store.insertIfAbsent(codec.document(held))).then();
    }

    /**
     * Stores a record that only came too early, also in place of one that failed: the same event, which can be read now.
     * One that was discarded stays so; the operator's word counts whenever the event comes again.
     */
    Mono<Void> holdEarly(HeldRecord early) {
        Document document = codec.document(early);
        Document fields = new Document(document);
        fields.remove(ID);
        return noted(store.insertIfAbsent(document))
                .flatMap(inserted -> inserted
                        ? Mono.empty()
                        : store.updateIf(heldFor(early, Cause.FAILED), new Document("$set", fields))
                                .then());
    }

    private <T> Mono<T> noted(Mono<T> storing) {
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
            return Flux.fromArray(Cause.values())
                    .concatMap(cause -> count(cause).map(found -> Map.entry(cause, found)))
                    .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(Cause.class))
                    .doOnNext(counts -> knownEmpty =
                            counts.values().stream().allMatch(found -> found == 0) && holds.get() == before);
        });
    }

    /** What is held for one aggregate, in order. */
    public Flux<HeldRecord> of(String topic, String aggregateId) {
        Document filter = new Document(GROUP, group).append(TOPIC, topic).append(AGGREGATE, aggregateId);
        return store.find(filter, new Document(EPOCH, 1).append(SEQUENCE, 1), 1_000)
                .map(HeldRecordCodec::heldRecord);
    }

    /** Aggregates of a topic for which records wait for their turn. */
    public Flux<String> waitingAggregates(String topic, int limit) {
        List<String> waiting = List.of(Cause.GAP.name(), Cause.DISCARDED.name());
        Document filter = new Document(GROUP, group).append(TOPIC, topic).append(CAUSE, new Document("$in", waiting));
        return store.find(filter, new Document(ID, 1), limit)
                .map(document -> document.getString(AGGREGATE))
                .distinct();
    }

    public Mono<Void> release(HeldRecord held) {
        return store.deleteById(codec.id(held));
    }

    /** What a held record is called outside: a UUID that follows from its place, so it stays the same. */
    public String ref(HeldRecord held) {
        return codec.ref(held);
    }

    /** Empty when no record of this name is held any more. */
    public Mono<HeldRecord> find(String ref) {
        return store.find(new Document(GROUP, group).append(REF, ref), new Document(ID, 1), 1)
                .next()
                .map(HeldRecordCodec::heldRecord);
    }

    /** Those that a filter selects, the longest held first, after the given one or from the first. */
    public Flux<HeldRecord> list(HeldFilter filter, @Nullable HeldPlace after, int limit) {
        Document query = filter.toDocument(group);
        if (after != null) {
            query.append("$or", after.later());
        }
        return store.find(query, new Document(HELD_AT, 1).append(REF, 1), limit).map(HeldRecordCodec::heldRecord);
    }

    /** Everything that is held, the longest held first. */
    Flux<HeldRecord> all() {
        return page(null)
                .expand(page -> page.size() < PAGE ? Mono.empty() : page(place(page.getLast())))
                .concatMapIterable(page -> page);
    }

    private Mono<List<HeldRecord>> page(@Nullable HeldPlace after) {
        return list(HeldFilter.ANY, after, PAGE).collectList();
    }

    private HeldPlace place(HeldRecord held) {
        return new HeldPlace(held.heldAt(), ref(held));
    }

    /** Whether the record was still held as it was read, and has another value now. */
    Mono<Boolean> rewrite(HeldRecord held, byte[] value) {
        Document asRead =
                new Document(ID, codec.id(held)).append(VALUE, held.record().value());
        return store.updateIf(asRead, new Document("$set", new Document(VALUE, value)));
    }

    /** How many a filter selects. */
    public Mono<Long> count(HeldFilter filter) {
        return store.count(filter.toDocument(group));
    }

    /** Whether the record was held as failed and counts as applied from now on, as soon as its turn has come. */
    Mono<Boolean> discard(HeldRecord held) {
        return store.updateIf(
                heldFor(held, Cause.FAILED), new Document("$set", new Document(CAUSE, Cause.DISCARDED.name())));
    }

    /** Notes that and why it failed this time; does nothing when it was released or discarded meanwhile. */
    Mono<Void> failed(HeldRecord held, Throwable failure) {
        HeldFault fault = HeldFault.of(failure);
        Document set = new Document(CAUSE, Cause.FAILED.name())
                .append(REASON, fault.reason())
                .append(FIELD, fault.field());
        Document update = new Document("$set", set).append("$inc", new Document(TRIES, 1));
        return store.updateIf(heldFor(held, Cause.GAP, Cause.FAILED), update).then();
    }

    private Document heldFor(HeldRecord held, Cause... causes) {
        List<String> names = Stream.of(causes).map(Cause::name).toList();
        return new Document(ID, codec.id(held)).append(CAUSE, new Document("$in", names));
    }

    /** How many records are held for a cause. */
    public Mono<Long> count(Cause cause) {
        return store.count(new Document(GROUP, group).append(CAUSE, cause.name()));
    }

    /** Creates the indexes of the collection. */
    public Mono<Void> ensureIndexes() {
        return store.ensureIndexes(List.of(
                IndexSpec.on(GROUP, TOPIC, AGGREGATE, EPOCH, SEQUENCE),
                IndexSpec.on(GROUP, CAUSE, TOPIC),
                IndexSpec.on(GROUP, REF),
                IndexSpec.on(GROUP, HELD_AT, REF)));
    }
}
