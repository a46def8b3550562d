package cosell.deals.contact.adapter.rest;

import cosell.deals.contact.application.Plan;
import cosell.deals.contact.application.RoundCall;
import cosell.deals.contact.application.StartRound;
import cosell.deals.contact.application.StartRound.Started;
import cosell.deals.contact.domain.Round;
import cosell.platform.domain.Ids;
import cosell.platform.observability.TraceContext;
import cosell.platform.security.Caller;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.ReadBody;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What requests for rounds have in common. */
@Component
final class RoundCalls {

    private final StartRound startRound;
    private final Supplier<UUID> newIds;

    RoundCalls(StartRound startRound, Supplier<UUID> newIds) {
        this.startRound = startRound;
        this.newIds = newIds;
    }

    RoundCall call(String operation, Caller caller, ServerWebExchange exchange) {
        UUID id = IdempotencyKey.from(exchange.getRequest().getHeaders())
                .map(key -> key.createdId(caller.organization(), operation))
                .orElseGet(newIds);
        return new RoundCall(caller, id, newIds.get().toString());
    }

    /** The round that was planned, unless something is wrong with the request. */
    static Round planned(ReadBody<?> body, Plan plan) {
        return switch (plan) {
            case Plan.Planned(var round) -> {
                Problems.refuseIfAny(body.faults(), List.of());
                yield round;
            }
            case Plan.Refused(var faults) -> throw new ProblemException(Problems.ofFaults(body.faults(), faults));
        };
    }

    Mono<Started> start(Round round, ReadBody<?> body, ServerWebExchange exchange) {
        String hash = IdempotencyKey.from(exchange.getRequest().getHeaders())
                .map(key -> saltedHash(key, body))
                .orElse(null);
        return startRound
                .start(round, hash, TraceContext.of(exchange).toString())
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.conflictingIdempotencyKey())));
    }

    static <V> ResponseEntity<V> accepted(Started started, ServerWebExchange exchange, V view) {
        String location =
                exchange.getRequest().getPath().value() + "/" + started.round().roundId();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.ACCEPTED).location(URI.create(location));
        if (started.replayed()) {
            answer.headers(IdempotencyKey::markReplayed);
        }
        return answer.body(view);
    }

    /** The body holds little but an address, so its bare hash would tell it to whoever guesses. The key is nowhere kept. */
    private static String saltedHash(IdempotencyKey key, ReadBody<?> body) {
        return Ids.derived("request", key.value(), body.sha256()).toString();
    }
}
