package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.AskActions;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.domain.Fault;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.DryRun;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.web.DealSequence;
import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.Outcomes;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.ReadBody;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What became of a request about a deal, as an HTTP answer. */
@Component
final class Answers {

    private static final Outcomes<Deal, DealRefusal> OUTCOMES = Outcomes.of(DealRefusal::fault);

    private final AskActions actions;

    Answers(AskActions actions) {
        this.actions = actions;
    }

    DealView view(Caller caller, Deal deal) {
        return DealView.of(deal, DealLinks.of(deal, actions.atHand(caller, deal)));
    }

    ResponseEntity<DealView> found(Caller caller, Stored<Deal> stored) {
        return ResponseEntity.ok().headers(headers(stored, false)).body(view(caller, stored.state()));
    }

    ResponseEntity<?> created(Caller caller, CommandOutcome<Deal, DealRefusal> outcome, List<Deal> likelyDuplicates) {
        return answer(
                outcome,
                HttpStatus.CREATED,
                stored -> CreatedDealView.of(view(caller, stored.state()), likelyDuplicates));
    }

    ResponseEntity<?> changed(Caller caller, CommandOutcome<Deal, DealRefusal> outcome) {
        return answer(outcome, HttpStatus.OK, stored -> view(caller, stored.state()));
    }

    /** What a dry run found: the answer of the real call, if that is a problem; else what would be. */
    static ResponseEntity<?> foreseen(DryRun<Deal, DealEvent, DealRefusal> run, Function<Deal, ?> view) {
        List<ForeseenEvent> events =
                run.events().stream().map(ForeseenEvent::of).toList();
        return answer(run.outcome(), HttpStatus.OK, stored -> DryRunAnswer.of(view.apply(stored.state()), events));
    }

    /** An event that would be told, with what it would say. */
    record ForeseenEvent(String change, DealEvent details) {
        static ForeseenEvent of(DealEvent event) {
            return new ForeseenEvent(ChangeNames.of(event), event);
        }
    }

    /** The answer to a body of which parts could not be read: what is wrong with its form, and with the rest of it. */
    static <T> Mono<T> unreadable(ReadBody<?> body, Mono<List<DealRefusal>> refusals) {
        return refusals.switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())))
                .flatMap(domain -> Mono.error(new ProblemException(Problems.ofFaults(body.faults(), faults(domain)))));
    }

    static List<Fault> faults(List<DealRefusal> refusals) {
        return OUTCOMES.faults(refusals);
    }

    private static ResponseEntity<?> answer(
            CommandOutcome<Deal, DealRefusal> outcome, HttpStatus status, Function<Stored<Deal>, ?> body) {
        var accepted = OUTCOMES.accepted(outcome);
        HttpHeaders headers = headers(accepted.stored(), accepted.replayed());
        if (status == HttpStatus.CREATED) {
            headers.setLocation(URI.create("/api/deals/" + accepted.stored().id()));
        }
        return ResponseEntity.status(status).headers(headers).body(body.apply(accepted.stored()));
    }

    /** A dry run names the revision that is stored; what it would create has none. */
    static HttpHeaders headers(Stored<Deal> stored, boolean replayed) {
        HttpHeaders headers = new HttpHeaders();
        if (stored.revision() > 0) {
            headers.setETag(Outcomes.revision(stored).toETag());
            headers.set(DealSequence.HEADER, stored.position().toString());
        }
        if (replayed) {
            IdempotencyKey.markReplayed(headers);
        }
        return headers;
    }
}
