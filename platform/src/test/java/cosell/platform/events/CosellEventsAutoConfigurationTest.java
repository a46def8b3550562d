package cosell.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Mono;

class CosellEventsAutoConfigurationTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CosellEventsAutoConfiguration.class))
            .withPropertyValues("spring.kafka.bootstrap-servers=127.0.0.1:1");

    @Test
    void startsWithoutBrokerAndRegistry() {
        service.run(context -> {
            assertThat(context).hasSingleBean(RecordSender.class).hasSingleBean(AvroDecoder.class);
            assertThat(context.getBeanFactory().containsSingleton("provisioningAdmin"))
                    .isFalse();
        });
    }

    @Test
    void isSafeByDefault() {
        service.run(context -> {
            assertThat(context.getBean(RegistrySettings.class).autoRegister()).isFalse();
            assertThat(context.getBean(TopicSettings.class))
                    .isEqualTo(new TopicSettings(6, 3, Duration.ofDays(30), (short) -1, 0, true));
        });
    }

    @Test
    void isSetByProperties() {
        service.withPropertyValues(
                        "cosell.registry.url=http://registry:8081",
                        "cosell.registry.auto-register=true",
                        "cosell.topics.replication=3",
                        "cosell.topics.min-in-sync=2",
                        "cosell.topics.dev-clock=false")
                .run(context -> {
                    assertThat(context.getBean(RegistrySettings.class))
                            .isEqualTo(new RegistrySettings(
                                    URI.create("http://registry:8081"), true, Duration.ofSeconds(2)));
                    assertThat(context.getBean(TopicSettings.class))
                            .isEqualTo(new TopicSettings(6, 3, Duration.ofDays(30), (short) 3, 2, false));
                });
    }

    @Test
    void leavesRoomForAnotherSender() {
        service.withBean(RecordSender.class, () -> outgoing -> Mono.empty())
                .run(context -> assertThat(context).doesNotHaveBean(KafkaRecordSender.class));
    }

    @Test
    void provisionsOnDemand() {
        service.run(
                context -> assertThat(context.getBean(TopicProvisioner.class)).isNotNull());
    }
}
