package cosell.platform.consumer;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.events.AvroDecoder;
import cosell.platform.outbox.CosellOutboxAutoConfiguration;
import cosell.platform.outbox.DocumentStore;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Everything a service needs to consume; the group is the service's name. */
@AutoConfiguration(after = CosellOutboxAutoConfiguration.class)
public class CosellConsumerAutoConfiguration {

    @Bean
    AvroSources avroSources(AvroDecoder decoder) {
        return new AvroSources(decoder);
    }

    @Bean
    AppliedPositions appliedPositions(MongoDatabase database) {
        return new AppliedPositions(new DocumentStore(database, "consumer_positions"));
    }

    @Bean
    PositionsHealth positionsHealthIndicator(AppliedPositions positions) {
        return new PositionsHealth(positions);
    }

    @Bean
    Consumers consumers(KafkaProperties kafka, MeterRegistry meters, AppliedPositions positions) {
        return new Consumers(kafka.buildConsumerProperties(), meters, positions);
    }

    @Bean
    HeldRecords heldRecords(MongoDatabase database, @Value("${spring.application.name}") String service) {
        return new HeldRecords(new DocumentStore(database, "held_records"), service);
    }

    /** Made only where a service says what it reads. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(SourceConsumers.class)
    static class OwnersTopics {

        @Bean
        ConcurrentMessageListenerContainer<byte[], byte[]> ownersTopics(
                Consumers consumers, SourceConsumers sources, @Value("${spring.application.name}") String service) {
            return consumers.ofTopics(service, sources.byTopic());
        }

        @Bean
        HeldRecordSweeper heldRecordSweeper(HeldRecords held, SourceConsumers sources, MeterRegistry meters) {
            return new HeldRecordSweeper(held, sources.byTopic(), meters);
        }
    }
}
