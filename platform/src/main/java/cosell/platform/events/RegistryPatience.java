package cosell.platform.events;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long the registry is waited for: a hiccup is bridged, an outage is told at once to everybody who comes after the
 * first few. Every call can be repeated: registering the same schema again gives the same id.
 */
final class RegistryPatience {

    private final Retry retry = Retry.of(
            "schema-registry",
            RetryConfig.custom()
                    .maxAttempts(3)
                    .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(50), 2))
                    .retryExceptions(RegistryUnavailableException.class)
                    .build());

    private final CircuitBreaker circuit = CircuitBreaker.of(
            "schema-registry",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(6)
                    .minimumNumberOfCalls(6)
                    .recordExceptions(RegistryUnavailableException.class)
                    .waitDurationInOpenState(Duration.ofSeconds(1))
                    .build());

    <T> T call(Supplier<T> call) {
        try {
            return retry.executeSupplier(() -> circuit.executeSupplier(call));
        } catch (CallNotPermittedException away) {
            throw new RegistryUnavailableException("The schema registry was away a moment ago", away);
        }
    }
}
