package cosell.deals.crm.application;

import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.CrmRecord;
import cosell.deals.crm.domain.Sync;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.CrmSync;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.RecordTooLargeException;
import cosell.platform.outbox.Stored;
import cosell.platform.time.DomainClock;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Answers a record whose CRM id has a deal: change, position, source version and result are one update of the deal, also
 * where only the result is noted. Thread-safe.
 */
public final class AnswerOnDeal {

    private final AggregateStore<Deal, DealEvent> deals;
    private final AggregateStore<CrmLink, Void> links;
    private final Rulebooks rulebooks;
    private final DomainClock clock;

    public AnswerOnDeal(
            AggregateStore<Deal, DealEvent> deals,
            AggregateStore<CrmLink, Void> links,
            Rulebooks rulebooks,
            DomainClock clock) {
        this.deals = deals;
        this.links = links;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** Fails with {@link cosell.platform.outbox.ConcurrentChangeException} when the deal was changed meanwhile. */
    Mono<Void> answer(Delivery delivery, Stored<Deal> stored) {
        CrmRecord record = delivery.record();
        Optional<CrmSync> sync = Sync.of(stored.state(), record.key());
        Mono<Boolean> answered = sync.isPresent()
                ? Mono.just(Sync.hasAnswered(sync.get(), record.place()))
                : wasAnsweredBeforeThereWasADeal(delivery);
        return answered.filter(done -> !done).flatMap(_ -> decide(delivery, stored));
    }

    private Mono<Boolean> wasAnsweredBeforeThereWasADeal(Delivery delivery) {
        CrmRecord record = delivery.record();
        String linkId = CrmLink.idFor(record.organization(), record.key()).toString();
        return links.find(delivery.scope(), linkId)
                .map(link -> link.state().hasAnswered(record.place()))
                .defaultIfEmpty(false);
    }

    private Mono<Void> decide(Delivery delivery, Stored<Deal> stored) {
        CrmRecord record = delivery.record();
        return rulebooks
                .forMarking(
                        record.organization(),
                        record.opportunity().solutionIds(),
                        record.opportunity().standing().stage())
                .map(rulebook -> new Circumstances(delivery.connector(), clock.now(), rulebook))
                .flatMap(circumstances -> write(
                                delivery, stored, Sync.answer(stored.state(), record, circumstances), circumstances)
                        .onErrorResume(
                                RecordTooLargeException.class,
                                _ -> write(delivery, stored, tooLarge(stored, record, circumstances), circumstances)))
                .then();
    }

    private Mono<Stored<Deal>> write(
            Delivery delivery, Stored<Deal> stored, Sync.Answer answer, Circumstances circumstances) {
        return deals.update(
                stored,
                new AggregateWrite<>(answer.deal(), answer.events(), List.of(answer.result())),
                delivery.context(circumstances.now()));
    }

    private static Sync.Answer tooLarge(Stored<Deal> stored, CrmRecord record, Circumstances circumstances) {
        return Sync.rejected(stored.state(), record, List.of(RecordFaults.TOO_LARGE), circumstances.now());
    }
}
