package cosell.platform.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import reactor.core.publisher.Mono;

/**
 * Makes the consumers of one service. A consumer group is the service's name, with a suffix where it has several. What
 * it makes has a lifecycle: let Spring manage it as a bean.
 */
public final class Consumers {

    private final Map<String, Object> settings;
    private final MeterRegistry meters;
    private final @Nullable AppliedPositions positions;

    /**
     * Servers and security come from {@code clientProperties}; what the delivery contract needs is set here.
     *
     * @param positions where the service notes what it has applied; null when it keeps nothing that could be put back
     */
    public Consumers(Map<String, Object> clientProperties, MeterRegistry meters, @Nullable AppliedPositions positions) {
        this.settings = settings(clientProperties);
        this.meters = meters;
        this.positions = positions;
    }

    /** A consumer of the topics that have a handler. */
    public ConcurrentMessageListenerContainer<byte[], byte[]> ofTopics(
            String group, Map<String, ? extends RecordHandler> handlers) {
        ContainerProperties properties =
                new ContainerProperties(handlers.keySet().toArray(String[]::new));
        return container(
                group, properties, record -> handlerOf(handlers, record).handle(record), 1);
    }

    /** A consumer of every topic whose name matches, also of those that come to be later. */
    public ConcurrentMessageListenerContainer<byte[], byte[]> ofPattern(
            String group, String pattern, RecordHandler handler) {
        return container(group, new ContainerProperties(Pattern.compile(pattern)), handler, 1);
    }

    private static RecordHandler handlerOf(Map<String, ? extends RecordHandler> handlers, IncomingRecord record) {
        RecordHandler handler = handlers.get(record.topic());
        return handler != null ? handler : unexpected -> Mono.error(new IllegalStateException(unexpected.place()));
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> container(
            String group, ContainerProperties properties, RecordHandler handler, int concurrency) {
        DefaultKafkaConsumerFactory<byte[], byte[]> factory = new DefaultKafkaConsumerFactory<>(settings);
        factory.addListener(new MicrometerConsumerListener<>(meters));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener(intake(group, handler));
        if (positions != null) {
            properties.setConsumerRebalanceListener(new StartWhereApplied(group, positions));
        }
        properties.setShutdownTimeout(Duration.ofSeconds(10).toMillis());
        properties.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(group);
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(new ReadAgain(System::nanoTime));
        return container;
    }

    private RecordIntake intake(String group, RecordHandler handler) {
        AppliedPositions noting = positions;
        return new RecordIntake(handler, next -> noting == null ? Mono.empty() : noting.note(group, next));
    }

    private static Map<String, Object> settings(Map<String, Object> clientProperties) {
        Map<String, Object> settings = new HashMap<>(clientProperties);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        // A consumer that was killed can't say goodbye: its successor gets nothing to read until its session is over.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_500);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }
}
