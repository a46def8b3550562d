package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.AnswerInvitation;
import cosell.invitations.engagement.application.Side;
import cosell.platform.security.Caller;
import cosell.platform.web.MayBeEmpty;
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

    AnswersController(AnswerInvitation answer, Requests requests, InvitationResponses responses) {
        this.answer = answer;
        this.requests = requests;
        this.responses = responses;
    }

    /** The body of a withdrawal, which says nothing. */
    record WithdrawRequest() {}

    @EndsInvitation
    @PostMapping("/accept")
    Mono<ResponseEntity<?>> accept(
            @PathVariable("id") UUID id,
            @MayBeEmpty ReadBody<AcceptRequest> body,
            Caller caller,
            QueryParameters query,
            ServerWebExchange exchange) {
        Asked asked = Asked.of(caller, "accept", id, body, query, exchange);
        return answer.accept(id, body.value().draft(), requests.ask(asked))
                .map(ran -> responses.ended(ran, asked, Side.INVITEE));
    }

    @EndsInvitation
    @PostMapping("/decline")
    Mono<ResponseEntity<?>> decline(
            @PathVariable("id") UUID id,
            @MayBeEmpty ReadBody<DeclineRequest> body,
            Caller caller,
            QueryParameters query,
            ServerWebExchange exchange) {
        Asked asked = Asked.of(caller, "decline", id, body, query, exchange);
        DeclineRequest request = body.value();
        return answer.decline(id, request.reason(), request.notes(), requests.ask(asked))
                .map(ran -> responses.ended(ran, asked, Side.INVITEE));
    }

    @EndsInvitation
    @PostMapping("/withdraw")
    Mono<ResponseEntity<?>> withdraw(
            @PathVariable("id") UUID id,
            @MayBeEmpty ReadBody<WithdrawRequest> body,
            Caller caller,
            QueryParameters query,
            ServerWebExchange exchange) {
        Asked asked = Asked.of(caller, "withdraw", id, body, query, exchange);
        return answer.withdraw(id, requests.ask(asked)).map(ran -> responses.ended(ran, asked, Side.INVITER));
    }
}
