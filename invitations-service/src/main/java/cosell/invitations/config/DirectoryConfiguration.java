package cosell.invitations.config;

import cosell.invitations.directory.adapter.kafka.PartnerRecords;
import cosell.invitations.directory.adapter.mongo.OrganizationAggregate;
import cosell.invitations.directory.application.Directory;
import cosell.invitations.directory.application.ImportDirectory;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Outboxes;
import cosell.platform.time.DomainClock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The partner directory: how it is stored, searched and brought up to date. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Aggregates<Organization, OrganizationEvent> organizationAggregates(Outboxes outboxes) {
        return outboxes.aggregates(new OrganizationAggregate(PartnerRecords::record), PartnerRecords::snapshot);
    }

    @Bean
    Directory directory(Aggregates<Organization, OrganizationEvent> aggregates) {
        return new Directory(aggregates.store());
    }

    @Bean
    ImportDirectory importDirectory(
            Aggregates<Organization, OrganizationEvent> aggregates, DomainClock clock, Supplier<UUID> newId) {
        return new ImportDirectory(aggregates.store(), clock, newId);
    }

    @Bean
    @ConditionalOnProperty("cosell.directory.import")
    DirectoryImportAtStart directoryImportAtStart(
            ImportDirectory importDirectory, @Value("${cosell.directory.import}") Resource file) {
        return new DirectoryImportAtStart(importDirectory, file);
    }
}
