package cosell.platform.time;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an instance arranges at the broker when it begins and stops to follow the clock. Blocking. */
final class DevClockTopic {

    private static final Logger LOG = LoggerFactory.getLogger(DevClockTopic.class);
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final long KEEP_FOR_EVER = -1;

    private DevClockTopic() {}

    /** Creates the topic unless it is there, with one partition, kept for ever. */
    static void create(DevClockKafka kafka) throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic topic = new NewTopic(DevClockKafka.TOPIC, Optional.of(1), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEEP_FOR_EVER),
                        TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(KEEP_FOR_EVER)));
        try (Admin admin = kafka.admin()) {
            admin.createTopics(Set.of(topic)).all().get(CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    /** Its group has no further use. A killed instance leaves an empty group behind, which nobody waits for. */
    static void leave(DevClockKafka kafka) {
        try (Admin admin = kafka.admin()) {
            admin.deleteConsumerGroups(Set.of(kafka.group())).all().get(CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException staysBehind) {
            LOG.debug("The group of the development clock stays behind");
        }
    }
}
