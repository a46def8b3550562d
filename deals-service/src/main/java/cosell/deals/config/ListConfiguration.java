package cosell.deals.config;

import cosell.deals.deal.application.LikelyDuplicates;
import cosell.deals.deal.application.ListDeals;
import cosell.deals.deal.application.RecentContacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What else is found by listing deals. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration {

    @Bean
    RecentContacts recentContacts(ListDeals deals) {
        return new RecentContacts(deals);
    }

    @Bean
    LikelyDuplicates likelyDuplicates(ListDeals deals) {
        return new LikelyDuplicates(deals);
    }
}
