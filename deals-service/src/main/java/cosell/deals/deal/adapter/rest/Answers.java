package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.domain.Fault;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.web.DealSequence;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What became of a request about a deal, as an HTTP answer. */
@Component
final class Answers {

    private final ReadDeals deals;

    Answers(ReadDeals deals) {
        this.deals = deals;
    }

    DealView view(Caller caller, Deal deal) {
        return DealView.of(deal, DealLinks.of(deal, deals.mayChange(caller, deal)));
    }

    ResponseEntity<DealView> found(Caller caller, Stored<Deal> stored) {
        return ResponseEntity.ok().headers(headers(stored, false)).body(view(caller, stored.state()));
    }

    ResponseEntity<DealView> created(Caller caller, CommandOutcome<Deal, DealRefusal> outcome) {
        return answer(caller, outcome, HttpStatus.CREATED);
    }

    ResponseEntity<DealView> changed(Caller caller, CommandOutcome<Deal, DealRefusal> outcome) {
        return answer(caller, outcome, HttpStatus.OK);
    }

    static List<Fault> faults(List<DealRefusal> refusals) {
        return refusals.stream().map(DealRefusal::fault).toList();
    }

    private ResponseEntity<DealView> answer(
            Caller caller, CommandOutcome<Deal, DealRefusal> outcome, HttpStatus status) {
        return switch (outcome) {
            case CommandOutcome.Accepted<Deal, DealRefusal>(var stored, var replayed) -> {
                HttpHeaders headers = headers(stored, replayed);
                if (status == HttpStatus.CREATED) {
                    headers.setLocation(URI.create("/api/deals/" + stored.id()));
                }
                yield ResponseEntity.status(status).headers(headers).body(view(caller, stored.state()));
            }
            case CommandOutcome.Refused<Deal, DealRefusal>(var reasons) ->
                throw new ProblemException(Problems.ofFaults(faults(reasons)));
            case CommandOutcome.NotFound<Deal, DealRefusal> _ -> throw new ProblemException(Problems.notFound());
            case CommandOutcome.Stale<Deal, DealRefusal>(var stored) ->
                throw new ProblemException(Problems.revisionMismatch(Calls.revision(stored)));
            case CommandOutcome.KeyReused<Deal, DealRefusal> _ ->
                throw new ProblemException(Problems.conflictingIdempotencyKey());
        };
    }

    private static HttpHeaders headers(Stored<Deal> stored, boolean replayed) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(Calls.revision(stored).toETag());
        headers.set(DealSequence.HEADER, stored.position().toString());
        if (replayed) {
            IdempotencyKey.markReplayed(headers);
        }
        return headers;
    }
}
