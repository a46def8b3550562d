package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.ChangeDeal;
import cosell.deals.deal.application.DealCall;
import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.domain.ContentDifference;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.web.IfMatch;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final ReadDeals deals;
    private final Calls calls;
    private final Answers answers;

    EditDealController(ChangeDeal changeDeal, ReadDeals deals, Calls calls, Answers answers) {
        this.changeDeal = changeDeal;
        this.deals = deals;
        this.calls = calls;
        this.answers = answers;
    }

    @PatchMapping("/api/deals/{id}")
    Mono<ResponseEntity<DealView>> edit(
            Caller caller,
            @PathVariable String id,
            ReadBody<DealPatch> body,
            QueryParameters query,
            ServerWebExchange exchange) {
        query.check();
        IfMatch ifMatch = IfMatch.required(exchange.getRequest().getHeaders());
        DealCall call = calls.command("edit-deal", id, caller, body, exchange);
        DealPatch patch = body.value();
        ChangeDeal.Request request = new ChangeDeal.Request(patch::edit, patch.newSolutions());
        if (!body.faults().isEmpty()) {
            return refused(body, changeDeal.refusals(call, id, request));
        }
        return changeDeal
                .handle(call, id, Calls.expected(Optional.of(ifMatch)), request)
                .flatMap(outcome -> outcome instanceof CommandOutcome.Stale<Deal, DealRefusal>(var stored)
                        ? stale(call, stored, ifMatch, patch)
                        : Mono.just(answers.changed(caller, outcome)));
    }

    private static Mono<ResponseEntity<DealView>> refused(ReadBody<?> body, Mono<List<DealRefusal>> domain) {
        return domain.switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())))
                .flatMap(refusals ->
                        Mono.error(new ProblemException(Problems.ofFaults(body.faults(), Answers.faults(refusals)))));
    }

    private Mono<ResponseEntity<DealView>> stale(DealCall call, Stored<Deal> stored, IfMatch ifMatch, DealPatch patch) {
        return base(call, stored, ifMatch)
                .map(base -> differences(base, stored.state(), patch))
                .switchIfEmpty(Mono.fromSupplier(() -> differences(null, stored.state(), patch)))
                .flatMap(differences -> Mono.error(new ProblemException(
                        Problems.revisionMismatch(Calls.revision(stored)).with("differences", differences))));
    }

    private Mono<Deal> base(DealCall call, Stored<Deal> stored, IfMatch ifMatch) {
        return Mono.justOrEmpty(ifMatch.base())
                .filter(base -> base.version() >= 1 && base.version() <= stored.revision())
                .flatMap(base -> deals.atRevision(call.scope(), stored.id(), base.version()));
    }

    private static List<ContentDifference> differences(@Nullable Deal base, Deal now, DealPatch patch) {
        ContentDraft theirs = ContentDraft.of(now.content());
        ContentDraft before = base == null ? null : ContentDraft.of(base.content());
        return ContentDifference.between(before, patch.appliedTo(before == null ? theirs : before), theirs);
    }
}
