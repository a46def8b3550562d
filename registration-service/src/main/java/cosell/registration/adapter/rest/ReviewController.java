package cosell.registration.adapter.rest;

import cosell.platform.security.Caller;
import cosell.platform.web.IfMatch;
import cosell.platform.web.JsonBodies;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import cosell.registration.adapter.rest.ReviewRequests.ActionRequest;
import cosell.registration.adapter.rest.ReviewRequests.NothingFurther;
import cosell.registration.adapter.rest.ReviewRequests.Rejection;
import cosell.registration.application.CallerCommand;
import cosell.registration.application.RegistrationCommand;
import cosell.registration.application.ReviewRegistration;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the vendor's reviewers decide. */
@RestController
@RequestMapping("/api/registrations/{id}")
final class ReviewController {

    private final ReviewRegistration reviews;
    private final RequestContexts contexts;
    private final JsonBodies bodies;

    ReviewController(ReviewRegistration reviews, RequestContexts contexts, JsonBodies bodies) {
        this.reviews = reviews;
        this.contexts = contexts;
        this.bodies = bodies;
    }

    @PostMapping("/request-action")
    Mono<ResponseEntity<RegistrationJson>> requestAction(
            Caller caller, QueryParameters query, @PathVariable("id") String path, ServerWebExchange exchange) {
        query.check();
        UUID id = RequestContexts.id(path);
        return bodies.readOrEmpty(exchange.getRequest(), ActionRequest.class).flatMap(body -> {
            CallerCommand command = contexts.command(exchange, caller, "request-action", id, body.sha256());
            return run(reviews.requestAction(command, id, body.value().all()), body, exchange);
        });
    }

    @PostMapping("/approve")
    Mono<ResponseEntity<RegistrationJson>> approve(
            Caller caller, QueryParameters query, @PathVariable("id") String path, ServerWebExchange exchange) {
        query.check();
        UUID id = RequestContexts.id(path);
        return bodies.readOrEmpty(exchange.getRequest(), NothingFurther.class).flatMap(body -> {
            CallerCommand command = contexts.command(exchange, caller, "approve-registration", id, body.sha256());
            return run(reviews.approve(command, id), body, exchange);
        });
    }

    @PostMapping("/reject")
    Mono<ResponseEntity<RegistrationJson>> reject(
            Caller caller, QueryParameters query, @PathVariable("id") String path, ServerWebExchange exchange) {
        query.check();
        UUID id = RequestContexts.id(path);
        return bodies.readOrEmpty(exchange.getRequest(), Rejection.class).flatMap(body -> {
            CallerCommand command = contexts.command(exchange, caller, "reject-registration", id, body.sha256());
            return run(reviews.reject(command, id, body.value().reason()), body, exchange);
        });
    }

    private static Mono<ResponseEntity<RegistrationJson>> run(
            RegistrationCommand command, ReadBody<?> body, ServerWebExchange exchange) {
        return Answers.run(
                command,
                body.faults(),
                Answers.expected(IfMatch.optional(exchange.getRequest().getHeaders())));
    }
}
