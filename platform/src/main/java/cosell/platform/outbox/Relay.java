package cosell.platform.outbox;

import cosell.platform.events.RecordSender;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.PendingDocument.PendingEntry;
import cosell.platform.outbox.PendingDocument.PendingIntent;
import cosell.platform.outbox.PendingDocument.Settlement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends what waits in outboxes and executes what waits as intents. At least once: what is not known to be done is done
 * again. In order: entries of one document are sent in their order and only an acknowledged prefix counts as sent; its
 * intents are executed one after the other and only a done prefix counts as done. Documents do not wait for one another.
 *
 * <p>Thread-safe, but one document should be relayed by one caller at a time: two would send everything twice.
 */
final class Relay<I> {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int DOCUMENTS_AT_ONCE = 64;
    private static final int SETTLED_AT_ONCE = 256;
    private static final int RECORDS_AT_ONCE = 1024;
    private static final Duration SETTLE_WITHIN = Duration.ofMillis(5);
    private static final Duration INTENT_LIMIT = Duration.ofSeconds(15);

    private final PendingDocuments<I> documents;
    private final RecordSender sender;
    private final IntentExecutor<I> executor;
    private final PostponedIntents postponed;
    private final Scheduler timer;

    Relay(PendingDocuments<I> documents, RecordSender sender, IntentExecutor<I> executor, PostponedIntents postponed) {
        this(documents, sender, executor, postponed, Schedulers.parallel());
    }

    /** @param timer decides when a batch has waited long enough and an intent took too long */
    Relay(
            PendingDocuments<I> documents,
            RecordSender sender,
            IntentExecutor<I> executor,
            PostponedIntents postponed,
            Scheduler timer) {
        this.documents = documents;
        this.sender = sender;
        this.executor = executor;
        this.postponed = postponed;
        this.timer = timer;
    }

    /** Relays what waits in these documents. What failed stays and is taken up by the sweeper. */
    Mono<Void> relay(Collection<String> ids) {
        return documents
                .load(ids)
                .flatMap(this::deliver, DOCUMENTS_AT_ONCE)
                .filter(Settlement::isWorthWriting)
                .bufferTimeout(SETTLED_AT_ONCE, SETTLE_WITHIN, timer, true)
                .concatMap(documents::settle)
                .then();
    }

    private Mono<Settlement<I>> deliver(PendingDocument<I> document) {
        return Mono.zip(
                sentPrefix(document),
                donePrefix(document),
                (sent, done) -> document.settled(sent.intValue(), done.intValue()));
    }

    private Mono<Long> sentPrefix(PendingDocument<I> document) {
        return Flux.fromIterable(document.entries())
                .flatMapSequential(this::isSent, RECORDS_AT_ONCE)
                .takeWhile(Boolean::booleanValue)
                .count();
    }

    private Mono<Boolean> isSent(PendingEntry entry) {
        return Flux.fromIterable(entry.records())
                .flatMapSequential(sender::send, RECORDS_AT_ONCE)
                .then(Mono.just(true))
                .onErrorResume(failure -> {
                    LOG.warn("An outbox entry was not sent and stays: {}", MaskedFailure.describe(failure));
                    return Mono.just(false);
                });
    }

    private Mono<Long> donePrefix(PendingDocument<I> document) {
        List<PendingIntent<I>> intents = document.intents();
        return Flux.fromIterable(intents)
                .concatMap(this::isDone)
                .takeWhile(Boolean::booleanValue)
                .count();
    }

    private Mono<Boolean> isDone(PendingIntent<I> pending) {
        return Mono.defer(() -> executor.execute(pending.intent()))
                .timeout(INTENT_LIMIT, timer)
                .then(Mono.just(true))
                .onErrorResume(failure -> {
                    postponed.add(pending.intent(), failure);
                    return Mono.just(false);
                });
    }
}
