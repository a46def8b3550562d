package cosell.deals.config;

import cosell.deals.crm.adapter.kafka.CrmResultRecords;
import cosell.deals.crm.adapter.kafka.FaultyRecords;
import cosell.deals.crm.adapter.kafka.OpportunityHandler;
import cosell.deals.crm.adapter.mongo.CrmLinkAggregateType;
import cosell.deals.crm.application.AnswerOnDeal;
import cosell.deals.crm.application.AnswerOnLink;
import cosell.deals.crm.application.AnswerRecords;
import cosell.deals.crm.application.AnswerUnreadable;
import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.CrmResult;
import cosell.deals.deal.adapter.mongo.DealIndex;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.consumer.Consumers;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.HeldTopics;
import cosell.platform.consumer.UnorderedTarget;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.Topics;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Outboxes;
import cosell.platform.time.DomainClock;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** What answers CRMs: links, the consumer of every organization's opportunities, results. */
@Configuration(proxyBeanMethods = false)
class CrmConfiguration {

    @Bean
    DealAnnouncement crmResults() {
        return new DealAnnouncement(CrmResult.class, CrmResultRecords::of);
    }

    @Bean
    Aggregates<CrmLink, Void> crmLinks(Outboxes outboxes) {
        return outboxes.aggregates(new CrmLinkAggregateType(CrmResultRecords::of));
    }

    @Bean
    AnswerRecords answerRecords(
            Aggregates<Deal, DealEvent> deals,
            Aggregates<CrmLink, Void> links,
            Rulebooks rulebooks,
            DomainClock clock) {
        return new AnswerRecords(
                deals.store(),
                (organization, crm) -> deals.store().holderOf(DealIndex.CRM, DealIndex.crmKey(organization, crm)),
                new AnswerOnDeal(deals.store(), links.store(), rulebooks, clock),
                new AnswerOnLink(links.store(), deals.store(), rulebooks, clock));
    }

    @Bean
    OpportunityHandler opportunityHandler(
            AvroDecoder decoder,
            AnswerRecords records,
            Aggregates<CrmLink, Void> links,
            HeldRecords held,
            DomainClock clock,
            Clock realTime) {
        FaultyRecords faulty = new FaultyRecords(new AnswerUnreadable(links.store()), held, clock, realTime);
        return new OpportunityHandler(decoder, records, faulty);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> crmOpportunities(
            Consumers consumers, OpportunityHandler handler, @Value("${spring.application.name}") String service) {
        return consumers.ofPattern(service + "-crm", Topics.CRM_OPPORTUNITIES_PATTERN, handler);
    }

    @Bean
    HeldTopics heldOpportunities(OpportunityHandler handler, HeldRecords held) {
        return new HeldTopics(
                Pattern.compile(Topics.CRM_OPPORTUNITIES_PATTERN), new UnorderedTarget(handler::again, held));
    }
}
