package cosell.deals.config;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.deals.deal.adapter.kafka.DealPublication;
import cosell.deals.deal.adapter.mongo.DealAggregateType;
import cosell.deals.deal.adapter.mongo.MongoDealLists;
import cosell.deals.deal.adapter.mongo.MongoFavorites;
import cosell.deals.deal.application.DealLists;
import cosell.deals.deal.application.Favorites;
import cosell.deals.deal.application.SuiteCommands;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.directory.application.PartnerCopies;
import cosell.deals.directory.domain.Organization;
import cosell.deals.engagement.application.CarryOutEngagementIntents;
import cosell.deals.engagement.application.EngagementCopies;
import cosell.deals.engagement.application.EngagementCopy;
import cosell.deals.engagement.application.EngagementIntent;
import cosell.deals.registration.application.CarryOutRegistrationIntents;
import cosell.deals.registration.application.RegistrationCopies;
import cosell.deals.registration.application.RegistrationCopy;
import cosell.deals.registration.application.RegistrationIntent;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.Outboxes;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What is stored: deals and favorites, and the copies of organizations, engagements and registrations. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Aggregates<Deal, DealEvent> dealAggregates(
            Outboxes outboxes, DealSettings settings, ObjectProvider<DealAnnouncement> announcements) {
        DealPublication publication = new DealPublication();
        DealAggregateType type = new DealAggregateType(
                settings.vendorId(),
                publication::recordsOf,
                announcements.stream()
                        .collect(Collectors.toMap(DealAnnouncement::type, DealAnnouncement::publication)));
        return outboxes.aggregates(type, publication::snapshotOf);
    }

    @Bean
    Commands<Deal, DealEvent, DealRefusal> dealCommands(Aggregates<Deal, DealEvent> deals) {
        return deals.commands();
    }

    @Bean
    DealLists dealLists(Aggregates<Deal, DealEvent> deals) {
        return new MongoDealLists(deals.store());
    }

    @Bean
    Favorites favorites(MongoDatabase database) {
        return new MongoFavorites(new DocumentStore(database, "favorites"));
    }

    @Bean
    StartUp favoriteIndexes(MongoDatabase database) {
        return new StartUp(new DocumentStore(database, "favorites").ensureIndexes(MongoFavorites.INDEXES));
    }

    @Bean
    Copies<Organization, Void> partnerCopies(Outboxes outboxes) {
        return outboxes.copies(PartnerCopies.TYPE, intent -> Mono.empty());
    }

    @Bean
    Copies<EngagementCopy, EngagementIntent> engagementCopies(
            Outboxes outboxes, SuiteCommands commands, Aggregates<Deal, DealEvent> deals) {
        return outboxes.copies(EngagementCopies.TYPE, new CarryOutEngagementIntents(commands, deals.store()));
    }

    @Bean
    Copies<RegistrationCopy, RegistrationIntent> registrationCopies(Outboxes outboxes, SuiteCommands commands) {
        return outboxes.copies(RegistrationCopies.TYPE, new CarryOutRegistrationIntents(commands));
    }
}
