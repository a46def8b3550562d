package cosell.notification.mail.application;

import cosell.notification.ledger.application.Ledger;
import cosell.notification.ledger.application.LedgerWatch;
import cosell.notification.ledger.domain.Answer;
import cosell.notification.ledger.domain.DeliveryPolicy;
import cosell.notification.ledger.domain.LedgerEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Delivers one due entry: claims it, writes and sends the mail, closes the entry with the server's answer. A mail goes
 * out twice only when its answer could not be recorded, and then with the same Message-ID.
 */
public final class DeliverMail {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);
    private static final Retry WHILE_THE_STORE_IS_AWAY = Retry.backoff(6, Duration.ofMillis(200));

    private final Ledger ledger;
    private final DeliveryPolicy policy;
    private final MailComposer composer;
    private final MailServer server;
    private final LedgerWatch watch;
    private final Clock realTime;

    public DeliverMail(
            Ledger ledger,
            DeliveryPolicy policy,
            MailComposer composer,
            MailServer server,
            LedgerWatch watch,
            Clock realTime) {
        this.ledger = ledger;
        this.policy = policy;
        this.composer = composer;
        this.server = server;
        this.watch = watch;
        this.realTime = realTime;
    }

    /** Does nothing when somebody else has claimed the entry. */
    public Mono<Void> deliver(LedgerEntry due) {
        return Mono.defer(() -> Mono.justOrEmpty(policy.claim(due, now())))
                .filterWhen(claimed -> store(due, claimed))
                .flatMap(claimed -> send(claimed).flatMap(answer -> close(claimed, answer)));
    }

    private Mono<Answer> send(LedgerEntry claimed) {
        return Mono.fromCallable(() -> composer.compose(claimed))
                .flatMap(server::send)
                .onErrorResume(defect -> {
                    String kind = defect.getClass().getSimpleName();
                    LOG.error("The mail of entry {} can't be written: {}", claimed.id(), kind);
                    LOG.debug("The mail of entry {} can't be written", claimed.id(), defect);
                    return Mono.just(new Answer.Unwritable(kind));
                });
    }

    private Mono<Void> close(LedgerEntry claimed, Answer answer) {
        return Mono.justOrEmpty(policy.close(claimed, answer, now()))
                .flatMap(closed -> store(claimed, closed).retryWhen(WHILE_THE_STORE_IS_AWAY))
                .doOnNext(stored -> {
                    if (!stored) {
                        LOG.warn("The claim of entry {} had lapsed before it was closed", claimed.id());
                    }
                })
                .then();
    }

    private Mono<Boolean> store(LedgerEntry read, LedgerEntry after) {
        return ledger.replace(read, after).doOnNext(stored -> {
            if (stored) {
                watch.changed(after);
            }
        });
    }

    private Instant now() {
        return realTime.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
