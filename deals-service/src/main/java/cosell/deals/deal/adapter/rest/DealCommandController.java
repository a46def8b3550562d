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
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.web.IfMatch;
import cosell.platform.web.JsonBodies;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
    private final JsonBodies bodies;
    private final Calls calls;
    private final Answers answers;

    DealCommandController(
            ChangeDeal changeDeal, CloseAsLost closeAsLost, JsonBodies bodies, Calls calls, Answers answers) {
        this.changeDeal = changeDeal;
        this.closeAsLost = closeAsLost;
        this.bodies = bodies;
        this.calls = calls;
        this.answers = answers;
    }

    record StageRequest(@Nullable String stage, @Nullable Integer percent) {}

    record WonRequest(@Nullable MoneyDraft value, @Nullable LocalDate contractDate) {}

    record LostRequest(
            @Nullable String reason,
            @Nullable String notes,
            @Nullable UUID duplicateOf) {}

    record VisibilityRequest() {}

    @PostMapping("/stage")
    Mono<ResponseEntity<DealView>> stage(
            Caller caller, @PathVariable String id, QueryParameters query, ServerWebExchange exchange) {
        query.check();
        return command(
                "mark-stage",
                StageRequest.class,
                caller,
                id,
                exchange,
                body -> new MarkStage(body.stage(), body.percent()));
    }

    @PostMapping("/won")
    Mono<ResponseEntity<DealView>> won(
            Caller caller, @PathVariable String id, QueryParameters query, ServerWebExchange exchange) {
        query.check();
        return command(
                "mark-won",
                WonRequest.class,
                caller,
                id,
                exchange,
                body -> new MarkWon(body.value(), body.contractDate(), null));
    }

    @PostMapping("/visibility")
    Mono<ResponseEntity<DealView>> visibility(
            Caller caller, @PathVariable String id, QueryParameters query, ServerWebExchange exchange) {
        query.check();
        return command(
                "grant-visibility", VisibilityRequest.class, caller, id, exchange, body -> new GrantVisibility());
    }

    @PostMapping("/lost")
    Mono<ResponseEntity<DealView>> lost(
            Caller caller, @PathVariable String id, QueryParameters query, ServerWebExchange exchange) {
        query.check();
        Predicate<Stored<Deal>> expected = expected(exchange);
        return bodies.readOrEmpty(exchange.getRequest(), LostRequest.class)
                .flatMap(body -> {
                    DealCall call = calls.command("mark-lost", id, caller, body, exchange);
                    LostRequest asked = body.value();
                    MarkLost lost = new MarkLost(asked.reason(), asked.notes(), asked.duplicateOf(), null);
                    return body.faults().isEmpty()
                            ? closeAsLost.handle(call, id, expected, lost)
                            : refused(body, closeAsLost.refusals(call, id, lost));
                })
                .map(outcome -> answers.changed(caller, outcome));
    }

    private <B> Mono<ResponseEntity<DealView>> command(
            String operation,
            Class<B> type,
            Caller caller,
            String id,
            ServerWebExchange exchange,
            Function<B, OwnerCommand> command) {
        Predicate<Stored<Deal>> expected = expected(exchange);
        return bodies.readOrEmpty(exchange.getRequest(), type)
                .flatMap(body -> {
                    DealCall call = calls.command(operation, id, caller, body, exchange);
                    ChangeDeal.Request request = ChangeDeal.Request.of(command.apply(body.value()));
                    return body.faults().isEmpty()
                            ? changeDeal.handle(call, id, expected, request)
                            : refused(body, changeDeal.refusals(call, id, request));
                })
                .map(outcome -> answers.changed(caller, outcome));
    }

    private static Predicate<Stored<Deal>> expected(ServerWebExchange exchange) {
        return Calls.expected(IfMatch.optional(exchange.getRequest().getHeaders()));
    }

    private static Mono<CommandOutcome<Deal, DealRefusal>> refused(ReadBody<?> body, Mono<List<DealRefusal>> domain) {
        return domain.switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())))
                .flatMap(refusals ->
                        Mono.error(new ProblemException(Problems.ofFaults(body.faults(), Answers.faults(refusals)))));
    }
}
