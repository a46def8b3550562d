package cosell.platform.events;

import reactor.core.publisher.Mono;

/** Hands records to the broker. Thread-safe. */
public interface RecordSender {

    /**
     * Completes once every in-sync replica has the record. Nothing is sent before subscription, and the subscribing
     * thread is never blocked. Records of one topic go out in the order of subscription, also while earlier ones are
     * unacknowledged; what was sent twice arrives twice.
     *
     * <p>Fails with {@link RecordNotSentException} when the broker or the registry is away: send it, and what followed
     * it, again later. Fails with {@link RecordRefusedException} when this record will never pass. A cancelled
     * subscription recalls nothing.
     */
    Mono<Void> send(OutgoingRecord record);
}
