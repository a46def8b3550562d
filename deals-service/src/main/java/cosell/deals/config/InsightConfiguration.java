package cosell.deals.config;

import cosell.deals.deal.adapter.mongo.MongoFactSheets;
import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.insight.application.CompareDeal;
import cosell.deals.insight.application.FactSheets;
import cosell.deals.insight.application.ReadInsights;
import cosell.platform.outbox.Aggregates;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What insights are read with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InsightConfiguration.Settings.class)
class InsightConfiguration {

    /** @param timeLimit after which an insight is given up */
    @ConfigurationProperties("cosell.insights")
    record Settings(@DefaultValue("PT10S") Duration timeLimit) {}

    @Bean
    FactSheets factSheets(Aggregates<Deal, DealEvent> deals) {
        return new MongoFactSheets(deals.store());
    }

    @Bean
    ReadInsights readInsights(FactSheets sheets, DealSettings deals, Settings settings) {
        return new ReadInsights(sheets, deals.vendorId(), settings.timeLimit());
    }

    @Bean
    CompareDeal compareDeal(ReadDeals deals, ReadInsights insights) {
        return new CompareDeal(deals, insights);
    }
}
