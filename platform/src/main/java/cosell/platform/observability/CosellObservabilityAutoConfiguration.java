package cosell.platform.observability;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Trace context for every request of a reactive web application. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class CosellObservabilityAutoConfiguration {

    @Bean
    TraceFilter traceFilter() {
        return new TraceFilter();
    }
}
