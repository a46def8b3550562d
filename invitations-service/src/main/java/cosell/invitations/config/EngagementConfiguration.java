package cosell.invitations.config;

import cosell.invitations.directory.application.Directory;
import cosell.invitations.engagement.adapter.directory.DirectoryParties;
import cosell.invitations.engagement.adapter.kafka.EngagementRecords;
import cosell.invitations.engagement.adapter.mongo.EngagementAggregate;
import cosell.invitations.engagement.adapter.mongo.InviteeDealCopies;
import cosell.invitations.engagement.application.AnswerInvitation;
import cosell.invitations.engagement.application.AskActions;
import cosell.invitations.engagement.application.CopyWait;
import cosell.invitations.engagement.application.Engagements;
import cosell.invitations.engagement.application.InviteOrganization;
import cosell.invitations.engagement.application.InviteeDeals;
import cosell.invitations.engagement.application.PartnerDirectory;
import cosell.invitations.engagement.application.ReadInvitations;
import cosell.invitations.engagement.application.Requesters;
import cosell.invitations.engagement.application.ShowEngagement;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementRules;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.Outboxes;
import cosell.platform.time.DomainClock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Engagements: how they are stored, decided and read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({InvitationSettings.class, ReferenceSettings.class})
class EngagementConfiguration {

    @Bean
    Supplier<UUID> newId() {
        return UUID::randomUUID;
    }

    @Bean
    EngagementRules engagementRules(
            @Value("${cosell.vendor.id}") String vendor, InvitationSettings settings, ReferenceSettings reference) {
        return new EngagementRules(
                new OrganizationId(vendor),
                settings.responseWindow(),
                settings.reminderDays(),
                reference.helpKinds(),
                reference.declineReasons(),
                reference.vendorDeclineReasons());
    }

    @Bean
    EngagementDecider engagementDecider(EngagementRules rules) {
        return new EngagementDecider(rules);
    }

    @Bean
    Requesters requesters(EngagementRules rules) {
        return new Requesters(rules.vendor());
    }

    @Bean
    Aggregates<Engagement, EngagementEvent> engagementAggregates(Outboxes outboxes) {
        return outboxes.aggregates(new EngagementAggregate(EngagementRecords::record), EngagementRecords::snapshot);
    }

    /** Events of invitees' deals cause nothing here. */
    @Bean
    Copies<InviteeDeal, Void> inviteeDealCopies(Outboxes outboxes) {
        return outboxes.copies(InviteeDealCopies.TYPE, _ -> Mono.empty());
    }

    @Bean
    Engagements engagements(Aggregates<Engagement, EngagementEvent> aggregates) {
        return new Engagements(aggregates.store());
    }

    @Bean
    InviteeDeals inviteeDeals(Copies<InviteeDeal, Void> copies) {
        return new InviteeDealCopies(copies.store());
    }

    @Bean
    PartnerDirectory partnerDirectory(Directory directory) {
        return new DirectoryParties(directory);
    }

    @Bean
    CopyWait copyWait(InvitationSettings settings) {
        return new CopyWait(settings.copyPatience());
    }

    @Bean
    InviteOrganization inviteOrganization(
            Engagements engagements, EngagementDecider decider, PartnerDirectory directory, CopyWait copies) {
        return new InviteOrganization(engagements, decider, directory, copies);
    }

    @Bean
    AnswerInvitation answerInvitation(
            Engagements engagements,
            ReadInvitations invitations,
            EngagementDecider decider,
            InviteeDeals inviteeDeals,
            CopyWait copies) {
        return new AnswerInvitation(engagements, invitations, decider, inviteeDeals, copies);
    }

    @Bean
    AskActions askActions(
            EngagementDecider decider, PartnerDirectory directory, EngagementRules rules, DomainClock clock) {
        return new AskActions(decider, directory, rules.vendor(), clock);
    }

    @Bean
    ReadInvitations readInvitations(
            Aggregates<Engagement, EngagementEvent> aggregates, Engagements engagements, InviteeDeals inviteeDeals) {
        return new ReadInvitations(aggregates.store(), engagements, inviteeDeals);
    }

    @Bean
    ShowEngagement showEngagement(Engagements engagements, InviteeDeals inviteeDeals, PartnerDirectory directory) {
        return new ShowEngagement(engagements, inviteeDeals, directory);
    }
}
