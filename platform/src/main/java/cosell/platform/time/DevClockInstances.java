package cosell.platform.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Every living instance that follows the clock, and how far it has come, as the broker knows. Blocking. */
final class DevClockInstances {

    private static final TopicPartition PARTITION = new TopicPartition(DevClockKafka.TOPIC, 0);
    private static final Set<GroupState> WITHOUT_MEMBERS =
            EnumSet.of(GroupState.EMPTY, GroupState.DEAD, GroupState.UNKNOWN, GroupState.NOT_READY);
    private static final int CALL_MILLIS = 5_000;

    private DevClockInstances() {}

    /**
     * One instance.
     *
     * @param applied records up to this Kafka offset, itself excluded, have been applied
     */
    record Instance(String service, String id, long applied) {

        private static final int UUID_LENGTH = 36;

        static Instance of(String group, @Nullable OffsetAndMetadata committed) {
            String name = group.substring(DevClockKafka.GROUP_PREFIX.length());
            int split = Math.max(0, name.length() - UUID_LENGTH);
            return new Instance(
                    name.substring(0, Math.max(0, split - 1)),
                    name.substring(split),
                    committed == null ? 0 : committed.offset());
        }
    }

    static List<Instance> list(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        List<String> groups = groups(admin);
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, ListConsumerGroupOffsetsSpec> specs = groups.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        _ -> new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(PARTITION))));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets =
                admin.listConsumerGroupOffsets(specs).all().get(CALL_MILLIS, TimeUnit.MILLISECONDS);
        List<Instance> instances = new ArrayList<>();
        offsets.forEach((group, committed) -> instances.add(Instance.of(group, committed.get(PARTITION))));
        return List.copyOf(instances);
    }

    private static List<String> groups(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Collection<GroupListing> all = admin.listGroups(
                        ListGroupsOptions.forConsumerGroups().inGroupStates(withMembers()))
                .all()
                .get(CALL_MILLIS, TimeUnit.MILLISECONDS);
        return all.stream()
                .map(GroupListing::groupId)
                .filter(id -> id.startsWith(DevClockKafka.GROUP_PREFIX))
                .sorted()
                .toList();
    }

    private static Set<GroupState> withMembers() {
        return EnumSet.complementOf(EnumSet.copyOf(WITHOUT_MEMBERS));
    }
}
