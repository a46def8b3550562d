package cosell.registration.adapter.rest;

import cosell.platform.time.DomainClock;
import cosell.platform.web.ExceptionTranslator;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers need besides the use cases. */
@Configuration
class RestConfiguration {

    @Bean
    RequestContexts requestContexts(DomainClock clock, Supplier<UUID> newIds) {
        return new RequestContexts(clock, newIds);
    }

    @Bean
    ExceptionTranslator registrationProblems() {
        return new RegistrationProblems();
    }
}
