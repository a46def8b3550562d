package cosell.deals.contact.application;

import cosell.platform.outbox.NotYetSentException;
import java.time.Duration;
import reactor.util.retry.Retry;

/** Waits a little for events to leave an outbox; when the broker is away, the round waits instead. */
final class UntilSent {

    static final Retry BRIEFLY = Retry.backoff(12, Duration.ofMillis(20))
            .maxBackoff(Duration.ofMillis(500))
            .filter(NotYetSentException.class::isInstance)
            .onRetryExhaustedThrow((_, signal) -> signal.failure());

    private UntilSent() {}
}
