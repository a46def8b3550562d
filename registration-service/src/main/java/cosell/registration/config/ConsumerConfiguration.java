package cosell.registration.config;

import cosell.platform.consumer.AvroSources;
import cosell.platform.consumer.CopyTarget;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.OrderedConsumer;
import cosell.platform.consumer.SourceConsumers;
import cosell.platform.events.Topics;
import cosell.platform.outbox.Copies;
import cosell.registration.adapter.kafka.DealCopyHandler;
import cosell.registration.adapter.kafka.EngagementCopyHandler;
import cosell.registration.adapter.kafka.OrganizationCopyHandler;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.EngagementCopy;
import cosell.registration.domain.eligibility.OrganizationCopy;
import cosell.schemas.DealEvent;
import cosell.schemas.EngagementEvent;
import cosell.schemas.PartnerEvent;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The consumers of the other owners' topics. */
@Configuration
class ConsumerConfiguration {

    @Bean
    OrderedConsumer<DealEvent> dealConsumer(
            AvroSources sources,
            Copies<DealCopy, Void> copies,
            HeldRecords held,
            Clock realTime,
            RegistrationSettings settings) {
        DealCopyHandler handler = new DealCopyHandler(settings.vendorId());
        return new OrderedConsumer<>(sources.deals(), new CopyTarget<>(copies.store(), handler), held, realTime);
    }

    @Bean
    OrderedConsumer<EngagementEvent> engagementConsumer(
            AvroSources sources, Copies<EngagementCopy, Void> copies, HeldRecords held, Clock realTime) {
        CopyTarget<EngagementEvent, EngagementCopy, Void> target =
                new CopyTarget<>(copies.store(), new EngagementCopyHandler());
        return new OrderedConsumer<>(sources.engagements(), target, held, realTime);
    }

    @Bean
    OrderedConsumer<PartnerEvent> partnerConsumer(
            AvroSources sources, Copies<OrganizationCopy, Void> copies, HeldRecords held, Clock realTime) {
        CopyTarget<PartnerEvent, OrganizationCopy, Void> target =
                new CopyTarget<>(copies.store(), new OrganizationCopyHandler());
        return new OrderedConsumer<>(sources.partners(), target, held, realTime);
    }

    @Bean
    SourceConsumers sourceConsumers(
            OrderedConsumer<DealEvent> deals,
            OrderedConsumer<EngagementEvent> engagements,
            OrderedConsumer<PartnerEvent> partners) {
        return new SourceConsumers(
                Map.of(Topics.DEALS, deals, Topics.ENGAGEMENTS, engagements, Topics.PARTNERS, partners));
    }
}
