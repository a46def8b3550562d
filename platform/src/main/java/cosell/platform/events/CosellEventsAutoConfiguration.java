package cosell.platform.events;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Everything a service needs to send and read records. Servers and security come from {@code spring.kafka.*}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({KafkaProperties.class, RegistrySettings.class, TopicSettings.class})
public class CosellEventsAutoConfiguration {

    @Bean
    SchemaRegistryClient schemaRegistryClient(RegistrySettings settings) {
        return new SchemaRegistryClient(settings.url(), settings.timeout());
    }

    @Bean
    AvroEncoder avroEncoder(SchemaRegistryClient registry, RegistrySettings settings) {
        return new AvroEncoder(registry, settings.autoRegister());
    }

    @Bean
    AvroDecoder avroDecoder(SchemaRegistryClient registry) {
        return new AvroDecoder(registry);
    }

    @Bean
    @ConditionalOnMissingBean(RecordSender.class)
    KafkaRecordSender recordSender(KafkaProperties kafka, AvroEncoder encoder) {
        return new KafkaRecordSender(kafka.buildProducerProperties(), encoder);
    }

    /** Made only where something provisions: no other service has the right to. */
    @Bean
    @Lazy
    Admin provisioningAdmin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    @Lazy
    TopicProvisioner topicProvisioner(Admin provisioningAdmin, SchemaRegistryClient registry, TopicSettings settings) {
        return new TopicProvisioner(provisioningAdmin, registry, settings);
    }
}
