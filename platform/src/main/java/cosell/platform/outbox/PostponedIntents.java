package cosell.platform.outbox;

import cosell.platform.domain.NotYetArrived;
import cosell.platform.observability.MaskedFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators of intents that were not carried out and stay. All are counted, but only those that failed are warned
 * of: after a restart every copy waits for some other, and a failure would drown in their lines. Thread-safe.
 */
final class PostponedIntents {

    private static final Logger LOG = LoggerFactory.getLogger(PostponedIntents.class);

    private final Counter arrivedLater;
    private final Counter failed;

    /** @param collection where the intents are stored */
    PostponedIntents(String collection, MeterRegistry meters) {
        this.arrivedLater = counter(collection, "arrived-later", meters);
        this.failed = counter(collection, "failed", meters);
    }

    /** Counts for nobody. */
    static PostponedIntents uncounted() {
        return new PostponedIntents("", new CompositeMeterRegistry());
    }

    void add(Intent<?> intent, Throwable cause) {
        if (cause instanceof NotYetArrived) {
            arrivedLater.increment();
            LOG.debug("Intent {} waits for what has not arrived yet: {}", intent.commandId(), describe(cause));
        } else {
            failed.increment();
            LOG.warn("Intent {} was not carried out and stays: {}", intent.commandId(), describe(cause));
        }
    }

    private static String describe(Throwable cause) {
        return MaskedFailure.describe(cause);
    }

    private static Counter counter(String collection, String reason, MeterRegistry meters) {
        return Counter.builder("cosell.intents.postponed")
                .tag("collection", collection)
                .tag("reason", reason)
                .description("Times that an intent was not carried out and stays, to be tried again")
                .register(meters);
    }
}
