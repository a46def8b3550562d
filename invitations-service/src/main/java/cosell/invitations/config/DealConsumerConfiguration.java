package cosell.invitations.config;

import cosell.invitations.engagement.adapter.kafka.DealTarget;
import cosell.invitations.engagement.application.NoteInvitingDeal;
import cosell.invitations.engagement.application.PartnerDirectory;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.platform.consumer.AvroSources;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.OrderedConsumer;
import cosell.platform.consumer.SourceConsumers;
import cosell.platform.events.Topics;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Copies;
import cosell.platform.time.DomainClock;
import cosell.schemas.DealEvent;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the events of deals, each once and in order. */
@Configuration(proxyBeanMethods = false)
class DealConsumerConfiguration {

    @Bean
    NoteInvitingDeal noteInvitingDeal(
            Aggregates<Engagement, EngagementEvent> aggregates,
            EngagementDecider decider,
            PartnerDirectory directory,
            DomainClock clock) {
        return new NoteInvitingDeal(aggregates.store(), decider, directory, clock);
    }

    @Bean
    OrderedConsumer<DealEvent> dealEvents(
            AvroSources sources,
            NoteInvitingDeal noteInvitingDeal,
            Copies<InviteeDeal, Void> copies,
            HeldRecords held,
            Clock realTime) {
        DealTarget target = new DealTarget(noteInvitingDeal, copies.store());
        return new OrderedConsumer<>(sources.deals(), target, held, realTime);
    }

    @Bean
    SourceConsumers sourceConsumers(OrderedConsumer<DealEvent> dealEvents) {
        return new SourceConsumers(Map.of(Topics.DEALS, dealEvents));
    }
}
