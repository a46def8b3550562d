package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.ChangeDeal;
import cosell.deals.deal.application.CloseAsLost;
import cosell.deals.deal.application.DealCall;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.GrantVisibility;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealCommand.OwnerCommand;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.web.IfMatch;
import cosell.platform.web.MayBeEmpty;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import cosell.platform.web.openapi.OnRevision;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Stages, outcomes and visibility of deals. */
@RestController
@RequestMapping("/api/deals/{id}")
final class DealCommandController {

    private final ChangeDeal changeDeal;
    private final CloseAsLost closeAsLost;
    private final Calls calls;
    private final Runs runs;

    DealCommandController(ChangeDeal changeDeal, CloseAsLost closeAsLost, Calls calls, Runs runs) {
        this.changeDeal = changeDeal;
        this.closeAsLost = closeAsLost;
        this.calls = calls;
        this.runs = runs;
    }

    record StageRequest(@Nullable String stage, @Nullable Integer percent) {}

    record WonRequest(@Nullable MoneyDraft value, @Nullable LocalDate contractDate) {}

    record LostRequest(
            @Nullable String reason,
            @Nullable String notes,
            @Nullable UUID duplicateOf) {}

    record VisibilityRequest() {}

    @ChangesDeal
    @OnRevision
    @PostMapping("/stage")
    Mono<ResponseEntity<?>> stage(
            Caller caller,
            @PathVariable String id,
            @MayBeEmpty ReadBody<StageRequest> body,
            QueryParameters query,
            ServerWebExchange exchange) {
        MarkStage stage = new MarkStage(body.value().stage(), body.value().percent());
        return command("mark-stage", body, Asked.of(caller, id, query, exchange), stage);
    }

    @ChangesDeal
    @OnRevision
    @PostMapping("/won")
    Mono<ResponseEntity<?>> won(
            Caller caller,
            @PathVariable String id,
            @MayBeEmpty ReadBody<WonRequest> body,
            QueryParameters query,
            ServerWebExchange exchange) {
        MarkWon won = new MarkWon(body.value().value(), body.value().contractDate(), null);
        return command("mark-won", body, Asked.of(caller, id, query, exchange), won);
    }

    @ChangesDeal
    @OnRevision
    @PostMapping("/visibility")
    Mono<ResponseEntity<?>> visibility(
            Caller caller,
            @PathVariable String id,
            @MayBeEmpty ReadBody<VisibilityRequest> body,
            QueryParameters query,
            ServerWebExchange exchange) {
        return command("grant-visibility", body, Asked.of(caller, id, query, exchange), new GrantVisibility());
    }

    @ChangesDeal
    @OnRevision
    @PostMapping("/lost")
    Mono<ResponseEntity<?>> lost(
            Caller caller,
            @PathVariable String id,
            @MayBeEmpty ReadBody<LostRequest> body,
            QueryParameters query,
            ServerWebExchange exchange) {
        Asked asked = Asked.of(caller, id, query, exchange);
        DealCall call = calls.command("mark-lost", id, caller, body, exchange);
        LostRequest wish = body.value();
        MarkLost lost = new MarkLost(wish.reason(), wish.notes(), wish.duplicateOf(), null);
        return body.faults().isEmpty()
                ? runs.change(caller, asked.dryRun(), on -> closeAsLost.on(on).handle(call, id, expected(asked), lost))
                : Answers.unreadable(body, closeAsLost.refusals(call, id, lost));
    }

    private Mono<ResponseEntity<?>> command(String operation, ReadBody<?> body, Asked asked, OwnerCommand command) {
        DealCall call = calls.command(operation, asked.id(), asked.caller(), body, asked.exchange());
        ChangeDeal.Request request = ChangeDeal.Request.of(command);
        return body.faults().isEmpty()
                ? runs.change(
                        asked.caller(),
                        asked.dryRun(),
                        on -> changeDeal.on(on).handle(call, asked.id(), expected(asked), request))
                : Answers.unreadable(body, changeDeal.refusals(call, asked.id(), request));
    }

    private static Predicate<Stored<Deal>> expected(Asked asked) {
        return Calls.expected(IfMatch.optional(asked.exchange().getRequest().getHeaders()));
    }
}
