package cosell.deals.config;

import cosell.deals.directory.adapter.kafka.DirectoryTarget;
import cosell.deals.directory.adapter.kafka.PartnerHandler;
import cosell.deals.directory.application.PartnerDirectory;
import cosell.deals.directory.domain.Organization;
import cosell.deals.engagement.adapter.kafka.EngagementHandler;
import cosell.deals.engagement.application.EngagementCopy;
import cosell.deals.engagement.application.EngagementIntent;
import cosell.deals.registration.adapter.kafka.RegistrationHandler;
import cosell.deals.registration.application.RegistrationCopy;
import cosell.deals.registration.application.RegistrationIntent;
import cosell.platform.consumer.AvroSources;
import cosell.platform.consumer.CopyTarget;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.OrderedConsumer;
import cosell.platform.consumer.SourceConsumers;
import cosell.platform.events.Topics;
import cosell.platform.outbox.Copies;
import cosell.schemas.EngagementEvent;
import cosell.schemas.PartnerEvent;
import cosell.schemas.RegistrationEvent;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The consumers of the other owners' topics. */
@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {

    @Bean
    OrderedConsumer<PartnerEvent> partnerConsumer(
            AvroSources sources,
            Copies<Organization, Void> copies,
            PartnerDirectory directory,
            HeldRecords held,
            Clock realTime) {
        CopyTarget<PartnerEvent, Organization, Void> target = new CopyTarget<>(copies.store(), new PartnerHandler());
        return new OrderedConsumer<>(sources.partners(), new DirectoryTarget(target, directory), held, realTime);
    }

    @Bean
    OrderedConsumer<EngagementEvent> engagementConsumer(
            AvroSources sources, Copies<EngagementCopy, EngagementIntent> copies, HeldRecords held, Clock realTime) {
        CopyTarget<EngagementEvent, EngagementCopy, EngagementIntent> target =
                new CopyTarget<>(copies.store(), new EngagementHandler());
        return new OrderedConsumer<>(sources.engagements(), target, held, realTime);
    }

    @Bean
    OrderedConsumer<RegistrationEvent> registrationConsumer(
            AvroSources sources,
            Copies<RegistrationCopy, RegistrationIntent> copies,
            HeldRecords held,
            Clock realTime) {
        CopyTarget<RegistrationEvent, RegistrationCopy, RegistrationIntent> target =
                new CopyTarget<>(copies.store(), new RegistrationHandler());
        return new OrderedConsumer<>(sources.registrations(), target, held, realTime);
    }

    @Bean
    SourceConsumers sourceConsumers(
            OrderedConsumer<PartnerEvent> partners,
            OrderedConsumer<EngagementEvent> engagements,
            OrderedConsumer<RegistrationEvent> registrations) {
        return new SourceConsumers(Map.of(
                Topics.PARTNERS, partners,
                Topics.ENGAGEMENTS, engagements,
                Topics.REGISTRATIONS, registrations));
    }
}
