package cosell.invitations.config;

import cosell.invitations.directory.adapter.kafka.PartnerRecords;
import cosell.invitations.directory.adapter.mongo.OrganizationAggregate;
import cosell.invitations.directory.application.AskEntryActions;
import cosell.invitations.directory.application.Directory;
import cosell.invitations.directory.application.EditEntry;
import cosell.invitations.directory.application.ImportEntries;
import cosell.invitations.directory.application.SuggestPartners;
import cosell.invitations.directory.domain.EntryRules;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Outboxes;
import cosell.platform.time.DomainClock;
import cosell.platform.web.JsonRows;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The partner directory: how it is stored, searched, kept and brought up to date. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Aggregates<Organization, OrganizationEvent> organizationAggregates(Outboxes outboxes) {
        return outboxes.aggregates(new OrganizationAggregate(PartnerRecords::record), PartnerRecords::snapshot);
    }

    @Bean
    EntryRules entryRules(@Value("${cosell.vendor.id}") String vendor) {
        return new EntryRules(new OrganizationId(vendor));
    }

    @Bean
    Directory directory(Aggregates<Organization, OrganizationEvent> aggregates) {
        return new Directory(aggregates.store());
    }

    @Bean
    SuggestPartners suggestPartners(Aggregates<Organization, OrganizationEvent> aggregates) {
        return new SuggestPartners(aggregates.store());
    }

    @Bean
    EditEntry editEntry(Aggregates<Organization, OrganizationEvent> aggregates, Directory directory, EntryRules rules) {
        return new EditEntry(aggregates.commands(), directory, rules);
    }

    @Bean
    AskEntryActions askEntryActions(Directory directory) {
        return new AskEntryActions(directory);
    }

    @Bean
    ImportEntries importEntries(Aggregates<Organization, OrganizationEvent> aggregates, EntryRules rules) {
        return new ImportEntries(aggregates.commands(), rules);
    }

    @Bean
    @ConditionalOnProperty("cosell.directory.import")
    DirectoryImportAtStart directoryImportAtStart(
            ImportEntries importEntries,
            JsonRows rows,
            DomainClock clock,
            Supplier<UUID> newId,
            @Value("${cosell.directory.import}") Resource file) {
        return new DirectoryImportAtStart(importEntries, rows, clock, newId, file);
    }
}
