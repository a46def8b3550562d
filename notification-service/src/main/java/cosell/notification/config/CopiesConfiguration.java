package cosell.notification.config;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.notification.copies.adapter.kafka.CopyTypes;
import cosell.notification.copies.adapter.kafka.Intakes;
import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.RegistrationCopy;
import cosell.notification.ledger.application.EnterNotices;
import cosell.notification.notices.domain.Notify;
import cosell.notification.recipients.adapter.mongo.CopiedDeals;
import cosell.notification.recipients.adapter.mongo.CopiedDirectory;
import cosell.notification.recipients.adapter.mongo.CopiedEngagements;
import cosell.notification.recipients.application.ArrivedCopies;
import cosell.notification.recipients.application.Deals;
import cosell.platform.consumer.AvroSources;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.SourceConsumers;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.Outboxes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The copies of other services' aggregates and the consumers that keep them. */
@Configuration(proxyBeanMethods = false)
class CopiesConfiguration {

    @Bean
    Copies<DealCopy, Notify> dealCopies(Outboxes outboxes, EnterNotices notices) {
        return outboxes.copies(CopyTypes.DEALS, notices);
    }

    @Bean
    Copies<EngagementCopy, Notify> engagementCopies(Outboxes outboxes, EnterNotices notices) {
        return outboxes.copies(CopyTypes.ENGAGEMENTS, notices);
    }

    @Bean
    Copies<OrganizationCopy, Void> organizationCopies(Outboxes outboxes) {
        return outboxes.copies(CopyTypes.ORGANIZATIONS, intent -> Mono.empty());
    }

    @Bean
    Copies<RegistrationCopy, Notify> registrationCopies(Outboxes outboxes, EnterNotices notices) {
        return outboxes.copies(CopyTypes.REGISTRATIONS, notices);
    }

    @Bean
    Deals deals(MongoDatabase database, Clock realTime) {
        return new CopiedDeals(reading(CopyTypes.DEALS, database, realTime));
    }

    @Bean
    ArrivedCopies arrivedCopies(Deals deals, MongoDatabase database, Clock realTime) {
        return new ArrivedCopies(
                deals,
                new CopiedEngagements(reading(CopyTypes.ENGAGEMENTS, database, realTime)),
                new CopiedDirectory(reading(CopyTypes.ORGANIZATIONS, database, realTime)));
    }

    @Bean
    SourceConsumers sourceConsumers(
            AvroSources sources,
            HeldRecords held,
            Clock realTime,
            Copies<DealCopy, Notify> deals,
            Copies<EngagementCopy, Notify> engagements,
            Copies<OrganizationCopy, Void> organizations,
            Copies<RegistrationCopy, Notify> registrations) {
        return new SourceConsumers(new Intakes(sources, held, realTime)
                .consumers(deals.store(), engagements.store(), organizations.store(), registrations.store()));
    }

    /** A second view of a collection for the rules, which only read: the executor of intents needs no copies bean. */
    private static <C, I> CopyStore<C, I> reading(CopyType<C, I> type, MongoDatabase database, Clock realTime) {
        return new CopyStore<>(type, database.getCollection(type.collection()), id -> {}, realTime);
    }
}
