package cosell.deals.config;

import cosell.deals.customers.adapter.file.CompaniesInMemory;
import cosell.deals.customers.adapter.file.CompanyFile;
import cosell.deals.customers.application.CustomerDirectory;
import cosell.deals.customers.application.OwnCustomers;
import cosell.deals.customers.application.SuggestCustomers;
import cosell.deals.deal.adapter.mongo.MongoOwnCustomers;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.outbox.Aggregates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Where suggestions of customers come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustomerConfiguration.Settings.class)
class CustomerConfiguration {

    /** @param directory a CSV file of companies; without one, only own customers are suggested */
    @ConfigurationProperties("cosell.customers")
    record Settings(@Nullable Resource directory) {}

    @Bean
    @ConditionalOnMissingBean
    CustomerDirectory customerDirectory(Settings settings) throws IOException {
        Resource file = settings.directory();
        return new CompaniesInMemory(
                file == null ? List.of() : CompanyFile.read(file.getContentAsString(StandardCharsets.UTF_8)));
    }

    @Bean
    OwnCustomers ownCustomers(Aggregates<Deal, DealEvent> deals) {
        return new MongoOwnCustomers(deals.store());
    }

    @Bean
    SuggestCustomers suggestCustomers(OwnCustomers own, CustomerDirectory directory, DealSettings settings) {
        return new SuggestCustomers(own, directory, settings.vendorId());
    }
}
