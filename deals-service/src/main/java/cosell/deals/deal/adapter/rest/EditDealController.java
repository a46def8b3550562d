package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.ChangeDeal;
import cosell.deals.deal.application.DealCall;
import cosell.deals.deal.application.EditDeal;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.CommandOutcome.Accepted;
import cosell.platform.outbox.CommandOutcome.Stale;
import cosell.platform.security.Caller;
import cosell.platform.web.IfMatch;
import cosell.platform.web.Outcomes;
import cosell.platform.web.Prefer;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import cosell.platform.web.openapi.EditsRevision;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Edits deals by merge patch, on the revision that the client saw (D-21). */
@RestController
final class EditDealController {

    private final ChangeDeal changeDeal;
    private final EditDeal editDeal;
    private final Calls calls;
    private final Runs runs;

    EditDealController(ChangeDeal changeDeal, EditDeal editDeal, Calls calls, Runs runs) {
        this.changeDeal = changeDeal;
        this.editDeal = editDeal;
        this.calls = calls;
        this.runs = runs;
    }

    @ChangesDeal
    @EditsRevision
    @PatchMapping("/api/deals/{id}")
    Mono<ResponseEntity<?>> edit(
            Caller caller,
            @PathVariable String id,
            ReadBody<DealPatch> body,
            QueryParameters query,
            ServerWebExchange exchange) {
        Asked asked = Asked.of(caller, id, query, exchange);
        EditDeal.Wish wish = wish(body.value(), exchange.getRequest().getHeaders());
        DealCall call = calls.command("edit-deal", id, caller, body, exchange);
        return body.faults().isEmpty()
                ? runs.change(
                        caller,
                        asked.dryRun(),
                        on -> editDeal.on(on).handle(call, id, wish).flatMap(edited -> told(edited, exchange)))
                : Answers.unreadable(body, changeDeal.refusals(call, id, wish.request()));
    }

    private static EditDeal.Wish wish(DealPatch patch, HttpHeaders headers) {
        IfMatch ifMatch = IfMatch.required(headers);
        return new EditDeal.Wish(
                new ChangeDeal.Request(patch::edit, patch.newSolutions()),
                patch::appliedTo,
                Calls.expected(Optional.of(ifMatch)),
                ifMatch.base()
                        .map(base -> new EditDeal.MadeOn(base.epoch(), base.version()))
                        .orElse(null),
                Prefer.lenient(headers));
    }

    /** Says besides the outcome what only edits have to say: that it was merged, or in what it differs. */
    private static Mono<CommandOutcome<Deal, DealRefusal>> told(EditDeal.Edited edited, ServerWebExchange exchange) {
        if (edited.outcome() instanceof Stale<Deal, DealRefusal>(var stored)) {
            return Mono.error(new ProblemException(
                    Problems.revisionMismatch(Outcomes.revision(stored)).with("differences", edited.differences())));
        }
        if (edited.merged() && edited.outcome() instanceof Accepted) {
            exchange.getResponse().getHeaders().set(Prefer.APPLIED_HEADER, Prefer.LENIENT);
        }
        return Mono.just(edited.outcome());
    }
}
