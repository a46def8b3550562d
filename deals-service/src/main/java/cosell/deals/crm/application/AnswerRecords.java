package cosell.deals.crm.application;

import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.CrmRecord;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.UniqueKeyTakenException;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Answers CRM records: where the CRM id has a deal, the answer stands in the deal; where it has none, in a link.
 * A record that was answered before is dropped. Completes once the answer is stored; what is away is an error, so that
 * the record comes again. Thread-safe.
 */
public final class AnswerRecords {

    private static final Retry WHEN_CHANGED_MEANWHILE = Retry.backoff(10, Duration.ofMillis(4))
            .maxBackoff(Duration.ofMillis(150))
            .jitter(0.7)
            .filter(AnswerRecords::wasOvertaken)
            .onRetryExhaustedThrow((_, signal) -> new CrmIdContestedException(signal.failure()));

    private final AggregateStore<Deal, DealEvent> deals;
    private final CrmIdHolders holders;
    private final AnswerOnDeal onDeal;
    private final AnswerOnLink onLink;

    public AnswerRecords(
            AggregateStore<Deal, DealEvent> deals, CrmIdHolders holders, AnswerOnDeal onDeal, AnswerOnLink onLink) {
        this.deals = deals;
        this.holders = holders;
        this.onDeal = onDeal;
        this.onLink = onLink;
    }

    public Mono<Void> answer(Delivery delivery) {
        return Mono.defer(() -> dealOf(delivery))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(deal ->
                        deal.map(stored -> onDeal.answer(delivery, stored)).orElseGet(() -> onLink.answer(delivery)))
                .retryWhen(WHEN_CHANGED_MEANWHILE);
    }

    /** Most have the deal that was made for them, so that one is looked at first. */
    private Mono<Stored<Deal>> dealOf(Delivery delivery) {
        CrmRecord record = delivery.record();
        CrmKey key = record.key();
        String first = CrmLink.firstDealId(record.organization(), key).toString();
        return deals.find(delivery.scope(), first)
                .filter(stored -> key.equals(stored.state().content().crm()))
                .switchIfEmpty(Mono.defer(() -> holders.holderOf(record.organization(), key)
                        .flatMap(id -> deals.find(delivery.scope(), id))
                        .filter(stored -> key.equals(stored.state().content().crm()))));
    }

    private static boolean wasOvertaken(Throwable failure) {
        return failure instanceof ConcurrentChangeException || failure instanceof UniqueKeyTakenException;
    }
}
