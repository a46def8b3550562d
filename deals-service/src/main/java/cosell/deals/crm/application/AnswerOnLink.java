package cosell.deals.crm.application;

import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.CrmOutcome;
import cosell.deals.crm.domain.CrmRecord;
import cosell.deals.crm.domain.CrmResult;
import cosell.deals.crm.domain.Sync;
import cosell.deals.crm.domain.Upsert;
import cosell.deals.crm.domain.Verdict;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.Rulebook;
import cosell.platform.domain.Fault;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.RecordTooLargeException;
import cosell.platform.outbox.Stored;
import cosell.platform.time.DomainClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Answers a record whose CRM id has no deal. The link takes the record's position first; only then its deal is made, so
 * that a record that is delivered again goes on where the first delivery broke off. Thread-safe.
 */
public final class AnswerOnLink {

    private final AggregateStore<CrmLink, Void> links;
    private final AggregateStore<Deal, DealEvent> deals;
    private final Rulebooks rulebooks;
    private final DomainClock clock;

    public AnswerOnLink(
            AggregateStore<CrmLink, Void> links,
            AggregateStore<Deal, DealEvent> deals,
            Rulebooks rulebooks,
            DomainClock clock) {
        this.links = links;
        this.deals = deals;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** One try to make a deal of a record. */
    private record Attempt(Delivery delivery, @Nullable Stored<CrmLink> before, CrmLink creating, Rulebook rulebook) {

        CrmRecord record() {
            return delivery.record();
        }

        Instant now() {
            return creating.takenAt();
        }

        Verdict verdict() {
            return Upsert.create(
                    creating.dealId(),
                    record().organization(),
                    record().opportunity(),
                    new Circumstances(delivery.connector(), now(), rulebook));
        }
    }

    /**
     * Fails with {@link ConcurrentChangeException} when the link was changed meanwhile, and with
     * {@link cosell.platform.outbox.UniqueKeyTakenException} when the CRM id was given to a deal meanwhile.
     */
    Mono<Void> answer(Delivery delivery) {
        CrmRecord record = delivery.record();
        String linkId = CrmLink.idFor(record.organization(), record.key()).toString();
        // Most records that find no deal are the first of theirs: no look-up before they are known not to be.
        return rulebooks
                .forMarking(
                        record.organization(),
                        record.opportunity().solutionIds(),
                        record.opportunity().standing().stage())
                .flatMap(rulebook -> begin(delivery, rulebook)
                        .onErrorResume(
                                ConcurrentChangeException.class,
                                _ -> links.find(delivery.scope(), linkId)
                                        .flatMap(link -> goOn(delivery, link, rulebook))));
    }

    private Mono<Void> begin(Delivery delivery, Rulebook rulebook) {
        CrmLink creating = CrmLink.creating(delivery.record(), 0, clock.now());
        return takeAndAnswer(new Attempt(delivery, null, creating, rulebook));
    }

    private Mono<Void> goOn(Delivery delivery, Stored<CrmLink> stored, Rulebook rulebook) {
        CrmLink link = stored.state();
        CrmRecord record = delivery.record();
        if (link.hasAnswered(record.place())) {
            return Mono.empty();
        }
        if (link.isCreating() && link.place().equals(record.place())) {
            return resume(new Attempt(delivery, stored, link, rulebook));
        }
        return takeAndAnswer(
                new Attempt(delivery, stored, CrmLink.creating(record, link.nextAttempt(), clock.now()), rulebook));
    }

    private Mono<Void> takeAndAnswer(Attempt attempt) {
        return switch (attempt.verdict()) {
            case Verdict.Apply apply ->
                store(attempt, attempt.creating(), List.of()).then(Mono.defer(() -> create(attempt, apply)));
            case Verdict.Reject(var faults) -> reject(attempt, faults);
            case Verdict.Leave() -> Mono.error(new IllegalStateException("A creation can't change nothing"));
        };
    }

    /** The position is taken already. Where the deal exists after all, its creation has told the result. */
    private Mono<Void> resume(Attempt attempt) {
        return deals.find(
                        attempt.delivery().scope(), attempt.creating().dealId().toString())
                .hasElement()
                .filter(exists -> !exists)
                .flatMap(_ -> switch (attempt.verdict()) {
                    case Verdict.Apply apply -> create(attempt, apply);
                    case Verdict.Reject(var faults) -> reject(attempt, faults);
                    case Verdict.Leave() -> Mono.error(new IllegalStateException("A creation can't change nothing"));
                });
    }

    private Mono<Void> create(Attempt attempt, Verdict.Apply apply) {
        Sync.Answer answer = Sync.applied(apply.deal(), apply.events(), attempt.record(), attempt.now());
        AggregateWrite<Deal, DealEvent> write =
                new AggregateWrite<>(answer.deal(), answer.events(), List.of(answer.result()));
        return deals.insert(
                        attempt.creating().dealId().toString(),
                        write,
                        attempt.delivery().context(attempt.now()))
                .then()
                .onErrorResume(ConcurrentChangeException.class, _ -> Mono.empty())
                .onErrorResume(RecordTooLargeException.class, _ -> rejectTooLarge(attempt));
    }

    /** The position is taken by now, so the link has to be read anew. */
    private Mono<Void> rejectTooLarge(Attempt attempt) {
        return links.find(
                        attempt.delivery().scope(), attempt.creating().linkId().toString())
                .map(stored -> new Attempt(attempt.delivery(), stored, attempt.creating(), attempt.rulebook()))
                .flatMap(taken -> reject(taken, List.of(RecordFaults.TOO_LARGE)));
    }

    private Mono<Void> reject(Attempt attempt, List<Fault> faults) {
        CrmLink answered =
                CrmLink.answered(attempt.record(), attempt.creating().attempt(), CrmOutcome.REJECTED, attempt.now());
        CrmResult result = attempt.record().result(CrmOutcome.REJECTED, null, faults, attempt.now());
        return store(attempt, answered, List.of(result)).then();
    }

    private Mono<Stored<CrmLink>> store(Attempt attempt, CrmLink link, List<CrmResult> results) {
        AggregateWrite<CrmLink, Void> write = new AggregateWrite<>(link, List.of(), results);
        Stored<CrmLink> before = attempt.before();
        return before == null
                ? links.insert(
                        link.linkId().toString(), write, attempt.delivery().context(attempt.now()))
                : links.update(before, write, attempt.delivery().context(attempt.now()));
    }
}
