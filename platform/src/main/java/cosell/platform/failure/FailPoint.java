package cosell.platform.failure;

import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * A place where a crash is most likely to lose or repeat something. In a JVM started with {@code
 * -Dcosell.fail-point=AFTER_WRITE:17} the process kills itself ({@code kill -9}) at the 17th passage, and nothing after
 * the place runs on the thread that came there. In every other JVM a passage costs nothing: it is a branch on a
 * constant. Refused in the profile {@code production}. Thread-safe.
 */
public enum FailPoint {
    /** An aggregate was read and decided on, and is about to be written. */
    BEFORE_WRITE,
    /** An aggregate is written; neither the relay nor the caller knows yet. */
    AFTER_WRITE,
    /** A record was handed to the Kafka client, which may or may not have sent it. */
    AFTER_SEND,
    /** The broker has acknowledged every record of an outbox entry; nothing is noted yet. */
    AFTER_ACKNOWLEDGEMENT,
    /** The events are in the history, and still in the outbox too. */
    AFTER_HISTORY,
    /** A consumer has dealt with one record of its batch; no offset is committed. */
    MID_BATCH,
    /** A copy, its position and its intents are written; no offset is committed. */
    AFTER_COPY,
    /** A consumer has dealt with its whole batch; no offset is committed. */
    BEFORE_COMMIT,
    /** An intent is about to be carried out. */
    BEFORE_INTENT,
    /** An intent was carried out; it still waits in its copy. */
    AFTER_INTENT,
    /** A ledger entry is claimed and its mail is about to be sent. */
    BEFORE_MAIL,
    /** The mail server took a mail; its answer is not recorded. */
    AFTER_MAIL;

    /** The system property that arms one. */
    public static final String PROPERTY = "cosell.fail-point";

    private static final Optional<Charge> CHARGE =
            Optional.ofNullable(System.getProperty(PROPERTY)).map(Charge::parse);
    private static final boolean ARMED = CHARGE.isPresent();

    /** Whether this process is to die at one of them. */
    static boolean isAnyArmed() {
        return ARMED;
    }

    /** To be called where the name says; does not return from the fatal passage. */
    public void reached() {
        if (ARMED) {
            CHARGE.orElseThrow().passed(this);
        }
    }

    /** The same work with a place before it and one after its success. */
    public static <T> Mono<T> around(FailPoint before, Supplier<Mono<T>> work, FailPoint after) {
        return Mono.defer(() -> {
                    before.reached();
                    return work.get();
                })
                .doOnSuccess(_ -> after.reached());
    }
}
