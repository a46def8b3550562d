package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.AnswerInvitation;
import cosell.invitations.engagement.application.Ask;
import cosell.invitations.engagement.application.Side;
import cosell.platform.security.Caller;
import cosell.platform.web.JsonBodies;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ending invitations. */
@RestController
@RequestMapping("/api/invitations/{id}")
final class AnswersController {

    private final AnswerInvitation answer;
    private final Requests requests;
    private final InvitationResponses responses;
    private final JsonBodies bodies;

    AnswersController(AnswerInvitation answer, Requests requests, InvitationResponses responses, JsonBodies bodies) {
        this.answer = answer;
        this.requests = requests;
        this.responses = responses;
        this.bodies = bodies;
    }

    @PostMapping("/accept")
    Mono<ResponseEntity<InvitationJson>> accept(
            @PathVariable("id") UUID id,
            ReadBody<AcceptRequest> body,
            Caller caller,
            QueryParameters query,
            ServerWebExchange exchange) {
        query.check();
        return answer.accept(id, body.value().draft(), ask(exchange, caller, "accept", id, body))
                .map(outcome -> responses.ended(outcome, id, Side.INVITEE, body.faults()));
    }

    @PostMapping("/decline")
    Mono<ResponseEntity<InvitationJson>> decline(
            @PathVariable("id") UUID id,
            ReadBody<DeclineRequest> body,
            Caller caller,
            QueryParameters query,
            ServerWebExchange exchange) {
        query.check();
        DeclineRequest request = body.value();
        return answer.decline(id, request.reason(), request.notes(), ask(exchange, caller, "decline", id, body))
                .map(outcome -> responses.ended(outcome, id, Side.INVITEE, body.faults()));
    }

    @PostMapping("/withdraw")
    Mono<ResponseEntity<InvitationJson>> withdraw(
            @PathVariable("id") UUID id, Caller caller, QueryParameters query, ServerWebExchange exchange) {
        query.check();
        return bodies.readOrEmpty(exchange.getRequest(), WithdrawRequest.class)
                .flatMap(body -> answer.withdraw(id, ask(exchange, caller, "withdraw", id, body))
                        .map(outcome -> responses.ended(outcome, id, Side.INVITER, body.faults())));
    }

    private Ask ask(ServerWebExchange exchange, Caller caller, String operation, UUID id, ReadBody<?> body) {
        boolean faulty = !body.faults().isEmpty();
        return requests.ask(exchange, caller, operation, id.toString(), body.sha256(), faulty);
    }
}
