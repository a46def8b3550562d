package cosell.platform.time;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/**
 * The clock that development may move ({@code /api/dev/clock}). Off unless {@code cosell.dev.clock.enabled} is true, and
 * never there in the profile {@code production}.
 */
@AutoConfiguration(after = {CosellTimeAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty("cosell.dev.clock.enabled")
@Profile("!production")
public class DevClockAutoConfiguration {

    @Bean
    DevClockKafka devClockKafka(
            KafkaProperties properties,
            KafkaConnectionDetails connection,
            @Value("${spring.application.name:service}") String service) {
        Map<String, Object> common = new HashMap<>();
        common.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        common.putAll(properties.getProperties());
        return DevClockKafka.of(common, service);
    }

    @Bean
    DevClockFollower devClockFollower(DevClockKafka kafka, MovableClock clock) {
        return new DevClockFollower(kafka, clock);
    }

    @Bean
    DevClock devClock(
            DevClockKafka kafka,
            DevClockFollower follower,
            @Value("${cosell.dev.clock.patience:30s}") Duration patience) {
        return new DevClock(kafka, follower, patience);
    }

    @Bean
    DevClockController devClockController(DevClock devClock, MovableClock clock) {
        return new DevClockController(devClock, clock);
    }

    @Bean
    DevClockHealth devClockHealthIndicator(DevClockFollower follower) {
        return new DevClockHealth(follower);
    }
}
