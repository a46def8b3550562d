package cosell.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The two clocks of every service: the domain's and the real one. */
@AutoConfiguration
public class CosellTimeAutoConfiguration {

    /** For leases, back-off, token checks, retention and the timestamps of records. */
    @Bean
    @ConditionalOnMissingBean
    Clock realTime() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean(DomainClock.class)
    MovableClock domainClock(Clock realTime) {
        return new MovableClock(realTime);
    }
}
