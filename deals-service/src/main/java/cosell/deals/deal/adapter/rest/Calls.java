package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.DealCall;
import cosell.platform.observability.TraceContext;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.IfMatch;
import cosell.platform.web.Outcomes;
import cosell.platform.web.ReadBody;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Makes calls of requests: who, which command, on which revision. */
@Component
final class Calls {

    private static final String CREATE = "create-deal";

    private final Supplier<UUID> newIds;

    Calls(Supplier<UUID> newIds) {
        this.newIds = newIds;
    }

    /** A creation and the id of what it creates. */
    record Creation(DealCall call, UUID dealId) {}

    Creation creation(Caller caller, ReadBody<?> body, ServerWebExchange exchange) {
        Optional<IdempotencyKey> key = key(exchange);
        UUID dealId =
                key.map(named -> named.createdId(caller.organization(), CREATE)).orElseGet(newIds);
        return new Creation(command(CREATE, "", caller, body, exchange), dealId);
    }

    DealCall command(String operation, String resource, Caller caller, ReadBody<?> body, ServerWebExchange exchange) {
        Optional<IdempotencyKey> key = key(exchange);
        return new DealCall(
                caller,
                OrganizationScope.of(caller),
                key.map(named -> named.scoped(caller.organization(), operation, resource))
                        .orElseGet(() -> newIds.get().toString()),
                key.map(named -> body.sha256()).orElse(null),
                TraceContext.of(exchange).toString());
    }

    /** Whether a deal is of the revision that a request names, if it names one. */
    static Predicate<Stored<cosell.deals.deal.domain.Deal>> expected(Optional<IfMatch> ifMatch) {
        return stored -> ifMatch.isEmpty() || ifMatch.get().matches(Outcomes.revision(stored));
    }

    private static Optional<IdempotencyKey> key(ServerWebExchange exchange) {
        return IdempotencyKey.from(exchange.getRequest().getHeaders());
    }
}
