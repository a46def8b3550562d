package cosell.deals.config;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.deals.contact.adapter.kafka.RecordOwners;
import cosell.deals.contact.adapter.mongo.RoundType;
import cosell.deals.contact.application.CarryOutRounds;
import cosell.deals.contact.application.EraseFromDeals;
import cosell.deals.contact.application.Foresight;
import cosell.deals.contact.application.HeldTraces;
import cosell.deals.contact.application.OtherTraces;
import cosell.deals.contact.application.PlanRounds;
import cosell.deals.contact.application.ReplaceInTeams;
import cosell.deals.contact.application.ShowRounds;
import cosell.deals.contact.application.StartRound;
import cosell.deals.contact.application.Works;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.RoundEvent;
import cosell.deals.deal.adapter.mongo.FavoriteTraces;
import cosell.deals.deal.adapter.mongo.MongoTeams;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.ContactForms;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.engagement.application.EngagementCopy;
import cosell.deals.engagement.application.EngagementIntent;
import cosell.deals.engagement.application.EngagementTraces;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.HeldRedaction;
import cosell.platform.events.AvroDecoder;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.Outboxes;
import cosell.platform.time.DomainClock;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erasures and replacements. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    Aggregates<Round, RoundEvent> rounds(Outboxes outboxes) {
        return outboxes.aggregates(new RoundType());
    }

    @Bean
    OtherTraces favoriteTraces(MongoDatabase database) {
        return new FavoriteTraces(new DocumentStore(database, "favorites"));
    }

    @Bean
    OtherTraces engagementTraces(
            Copies<EngagementCopy, EngagementIntent> engagements, Aggregates<Deal, DealEvent> deals) {
        return new EngagementTraces(engagements, deals.store());
    }

    @Bean
    OtherTraces heldTraces(HeldRecords held, AvroDecoder decoder) {
        return new HeldTraces(new HeldRedaction(held, decoder, new RecordOwners(decoder)::of));
    }

    @Bean
    Works works(
            Aggregates<Deal, DealEvent> deals,
            Commands<Deal, DealEvent, DealRefusal> commands,
            ObjectProvider<OtherTraces> others,
            Rulebooks rulebooks,
            DomainClock clock) {
        return new Works(
                new EraseFromDeals(deals, commands, others.orderedStream().toList(), rulebooks, clock),
                new ReplaceInTeams(deals.store(), commands, new MongoTeams(deals.store()), rulebooks, clock));
    }

    @Bean
    PlanRounds planRounds(Rulebooks rulebooks, ContactForms forms, DomainClock clock) {
        return new PlanRounds(rulebooks, forms, clock);
    }

    @Bean
    StartRound startRound(Aggregates<Round, RoundEvent> rounds) {
        return new StartRound(rounds);
    }

    @Bean
    ShowRounds showRounds(Aggregates<Round, RoundEvent> rounds, Works works, DealSettings settings) {
        return new ShowRounds(rounds.store(), new Foresight(works), settings.vendorId());
    }

    @Bean
    RoundRunner roundRunner(Aggregates<Round, RoundEvent> rounds, Works works, DomainClock clock, Clock realTime) {
        return new RoundRunner(new CarryOutRounds(rounds, works, clock, realTime));
    }
}
