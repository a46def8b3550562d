package cosell.deals.config;

import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.stages.adapter.mongo.StageMappingAggregateType;
import cosell.deals.stages.application.ChangeStageMapping;
import cosell.deals.stages.application.ReadStageMapping;
import cosell.deals.stages.application.StageMappings;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Outboxes;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What organizations' own stages are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StageMappingConfiguration.Settings.class)
class StageMappingConfiguration {

    /** @param maxAge how long a mapping is remembered that another instance may have changed */
    @ConfigurationProperties("cosell.stage-mappings")
    record Settings(@DefaultValue("PT5S") Duration maxAge) {}

    @Bean
    Aggregates<StageMapping, StageMappingEvent> stageMappingAggregates(Outboxes outboxes) {
        return outboxes.aggregates(new StageMappingAggregateType());
    }

    @Bean
    StageMappings stageMappings(
            Aggregates<StageMapping, StageMappingEvent> stored, ReferenceLists reference, Settings settings) {
        return new StageMappings(stored.store(), reference.stages(), settings.maxAge());
    }

    @Bean
    ReadStageMapping readStageMapping(Aggregates<StageMapping, StageMappingEvent> stored, DealSettings settings) {
        return new ReadStageMapping(stored.store(), stored.history(), settings.vendorId());
    }

    @Bean
    ChangeStageMapping changeStageMapping(
            Aggregates<StageMapping, StageMappingEvent> stored, StageMappings mappings, ReferenceLists reference) {
        return new ChangeStageMapping(stored.commands(), mappings, reference.stages());
    }
}
