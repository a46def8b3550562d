package cosell.invitations.config;

import cosell.invitations.engagement.application.DueWork;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.platform.outbox.Aggregates;
import cosell.platform.time.DomainClock;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deadlines and reminders. */
@Configuration(proxyBeanMethods = false)
class DueWorkConfiguration {

    @Bean
    DueWork dueWork(Aggregates<Engagement, EngagementEvent> aggregates, EngagementDecider decider, DomainClock clock) {
        return new DueWork(aggregates.store(), decider, clock, new Random());
    }

    @Bean
    DueWorkTicker dueWorkTicker(DueWork dueWork) {
        return new DueWorkTicker("deadlines", dueWork::some);
    }
}
