package cosell.invitations.config;

import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.engagement.application.InviteeDeals;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.rank.adapter.directory.DirectoryRanks;
import cosell.invitations.rank.adapter.engagement.EngagementFacts;
import cosell.invitations.rank.adapter.mongo.RankSheetAggregate;
import cosell.invitations.rank.application.ComputeRanks;
import cosell.invitations.rank.application.ExplainRank;
import cosell.invitations.rank.application.InvitationFacts;
import cosell.invitations.rank.application.RankSheets;
import cosell.invitations.rank.application.RankedOrganizations;
import cosell.invitations.rank.domain.RankSheet;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Outboxes;
import cosell.platform.time.DomainClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The visibility rank: computed once a day for each partner, and explained (I-11). */
@Configuration(proxyBeanMethods = false)
class RankConfiguration {

    @Bean
    Aggregates<RankSheet, Void> rankSheetAggregates(Outboxes outboxes) {
        return outboxes.aggregates(new RankSheetAggregate());
    }

    @Bean
    RankSheets rankSheets(Aggregates<RankSheet, Void> aggregates) {
        return new RankSheets(aggregates.store());
    }

    @Bean
    RankedOrganizations rankedOrganizations(Aggregates<Organization, OrganizationEvent> aggregates) {
        return new DirectoryRanks(aggregates.store());
    }

    @Bean
    InvitationFacts invitationFacts(Aggregates<Engagement, EngagementEvent> aggregates, InviteeDeals inviteeDeals) {
        return new EngagementFacts(aggregates.store(), inviteeDeals);
    }

    @Bean
    ComputeRanks computeRanks(
            RankedOrganizations organizations, InvitationFacts facts, RankSheets sheets, DomainClock clock) {
        return new ComputeRanks(organizations, facts, sheets, clock);
    }

    @Bean
    DueWorkTicker rankTicker(ComputeRanks computeRanks) {
        return new DueWorkTicker("ranks", failed -> computeRanks.run(failed).thenReturn(false));
    }

    @Bean
    ExplainRank explainRank(RankSheets sheets, RankedOrganizations organizations, DomainClock clock) {
        return new ExplainRank(sheets, organizations, clock);
    }
}
