package cosell.registration.config;

import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.Outboxes;
import cosell.registration.adapter.kafka.RegistrationAvro;
import cosell.registration.adapter.mongo.CopyCollections;
import cosell.registration.adapter.mongo.MongoDeals;
import cosell.registration.adapter.mongo.MongoDirectory;
import cosell.registration.adapter.mongo.MongoEngagements;
import cosell.registration.adapter.mongo.MongoRegistrations;
import cosell.registration.adapter.mongo.RegistrationCollection;
import cosell.registration.application.Deals;
import cosell.registration.application.Directory;
import cosell.registration.application.Engagements;
import cosell.registration.application.Registrations;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.EngagementCopy;
import cosell.registration.domain.eligibility.OrganizationCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What is stored: registrations, and the copies of deals, engagements and organizations. */
@Configuration
class StoreConfiguration {

    @Bean
    Aggregates<Registration, RegistrationEvent> registrationAggregates(
            Outboxes outboxes, RegistrationSettings settings) {
        return outboxes.aggregates(
                new RegistrationCollection(settings.vendorId(), RegistrationAvro::record), RegistrationAvro::snapshot);
    }

    @Bean
    Copies<DealCopy, Void> dealCopies(Outboxes outboxes) {
        return outboxes.copies(CopyCollections.DEALS, intent -> Mono.empty());
    }

    @Bean
    Copies<EngagementCopy, Void> engagementCopies(Outboxes outboxes) {
        return outboxes.copies(CopyCollections.ENGAGEMENTS, intent -> Mono.empty());
    }

    @Bean
    Copies<OrganizationCopy, Void> organizationCopies(Outboxes outboxes) {
        return outboxes.copies(CopyCollections.ORGANIZATIONS, intent -> Mono.empty());
    }

    @Bean
    Registrations registrations(Aggregates<Registration, RegistrationEvent> aggregates) {
        return new MongoRegistrations(aggregates.store(), aggregates.commands());
    }

    @Bean
    Deals deals(Copies<DealCopy, Void> copies) {
        return new MongoDeals(copies.store());
    }

    @Bean
    Engagements engagements(Copies<EngagementCopy, Void> copies) {
        return new MongoEngagements(copies.store());
    }

    @Bean
    Directory directory(Copies<OrganizationCopy, Void> copies) {
        return new MongoDirectory(copies.store());
    }
}
