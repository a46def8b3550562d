package cosell.platform.consumer;

import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.IndexSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Up to where everything of each partition is applied, noted in the service's own database after each batch: so a
 * database that was put back to an older copy says itself from where it wants to be fed again. A note may lag behind
 * what was applied, never run ahead of it. Thread-safe.
 */
public final class AppliedPositions {

    /** What the collection is searched by. */
    static final List<IndexSpec> INDEXES = List.of(IndexSpec.sparse(AppliedPositions.MISSED_TO));

    private static final String ID = "_id";
    private static final String OFFSET = "offset";
    private static final String MISSED_FROM = "missedFrom";
    private static final String MISSED_TO = "missedTo";
    private static final int AT_ONCE = 8;

    private final DocumentStore store;

    public AppliedPositions(DocumentStore store) {
        this.store = store;
    }

    /**
     * Records that a database asks for but the topic has no more.
     *
     * @param from the first offset that was not applied
     * @param to the topic's first offset
     */
    public record Missed(String group, String topic, int partition, long from, long to) {}

    /** Creates the indexes of the collection. */
    public Mono<Void> ensureIndexes() {
        return store.ensureIndexes(INDEXES);
    }

    /** Notes the next offset of each partition. */
    Mono<Void> note(String group, Map<TopicPartition, Long> next) {
        Map<String, Document> updates = new HashMap<>();
        next.forEach((partition, offset) ->
                updates.put(id(group, partition), set(group, partition, new Document(OFFSET, offset))));
        return store.upsertAll(updates);
    }

    /** What is noted of these partitions. */
    Mono<Map<TopicPartition, Long>> of(String group, Collection<TopicPartition> partitions) {
        return Flux.fromIterable(partitions)
                .flatMap(
                        partition ->
                                store.findById(id(group, partition)).mapNotNull(document -> noted(partition, document)),
                        AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Notes that records are missing, until {@link #mended()}. */
    Mono<Void> missed(String group, TopicPartition partition, long from, long to) {
        Document missed = new Document(MISSED_FROM, from).append(MISSED_TO, to);
        return store.upsertById(id(group, partition), set(group, partition, missed));
    }

    /** What is missing and was not mended yet. */
    public Flux<Missed> missed() {
        return store.find(new Document(MISSED_TO, new Document("$exists", true)), new Document(ID, 1), 1_000)
                .map(document -> new Missed(
                        document.getString("group"),
                        document.getString("topic"),
                        document.getInteger("partition"),
                        document.getLong(MISSED_FROM),
                        document.getLong(MISSED_TO)));
    }

    /** Forgets what is missing, after the owners have sent it again; how many partitions that was. */
    public Mono<Long> mended() {
        Document forget = new Document("$unset", new Document(MISSED_FROM, "").append(MISSED_TO, ""));
        return missed().concatMap(gap -> store.updateIf(
                        new Document(ID, id(gap.group(), new TopicPartition(gap.topic(), gap.partition()))), forget))
                .count();
    }

    private static Document set(String group, TopicPartition partition, Document fields) {
        Document set = new Document("group", group)
                .append("topic", partition.topic())
                .append("partition", partition.partition());
        set.putAll(fields);
        return new Document("$set", set);
    }

    private static Map.@Nullable Entry<TopicPartition, Long> noted(TopicPartition partition, Document document) {
        Long offset = document.getLong(OFFSET);
        return offset == null ? null : Map.entry(partition, offset);
    }

    private static String id(String group, TopicPartition partition) {
        return group + "|" + partition;
    }
}
