package cosell.endtoend.driver;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far topics have been written, and read. */
public final class Topics implements AutoCloseable {

    private static final String OURS = "cosell.";

    private final Admin admin;

    Topics(String broker) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
    }

    /** The end offset of each partition of every topic of ours. */
    public Map<String, Long> ends() {
        var ends = new TreeMap<String, Long>();
        endsByPartition().forEach((partition, end) -> ends.put(partition.toString(), end));
        return ends;
    }

    /** The end offset of each partition of one topic. */
    public Map<Integer, Long> ends(String topic) {
        return endsByPartition().entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    /** How many records these consumer groups have still to read. */
    public long lag(Collection<String> groups) {
        var ends = endsByPartition();
        return groups.stream().mapToLong(group -> lag(group, ends)).sum();
    }

    /** How many records consumer groups have still to read. */
    public long lag() {
        var ends = endsByPartition();
        return result(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .mapToLong(group -> lag(group, ends))
                .sum();
    }

    private long lag(String group, Map<TopicPartition, Long> ends) {
        var positions = result(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return positions.entrySet().stream()
                .filter(position -> position.getValue() != null)
                .mapToLong(position -> ends.getOrDefault(position.getKey(), 0L)
                        - position.getValue().offset())
                .filter(behind -> behind > 0)
                .sum();
    }

    private Map<TopicPartition, Long> endsByPartition() {
        var names = result(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(OURS))
                .toList();
        var partitions = result(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> partitions(topic).boxed().map(index -> new TopicPartition(topic.name(), index)))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return result(admin.listOffsets(partitions).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static IntStream partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size());
    }

    private static <T> T result(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
