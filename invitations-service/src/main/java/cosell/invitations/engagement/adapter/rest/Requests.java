package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.Ask;
import cosell.invitations.engagement.application.Requesters;
import cosell.platform.domain.Origin;
import cosell.platform.observability.TraceContext;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import cosell.platform.web.DealSequence;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.IfMatch;
import cosell.platform.web.Revision;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Turns what a request says beside its body into the conditions of a command. */
@Component
final class Requests {

    private final Requesters requesters;
    private final DomainClock clock;
    private final Supplier<UUID> newId;

    Requests(Requesters requesters, DomainClock clock, Supplier<UUID> newId) {
        this.requesters = requesters;
        this.clock = clock;
        this.newId = newId;
    }

    /**
     * The conditions of one command.
     *
     * @param operation names the operation among all of the service
     * @param resource the id in the address; empty for a creation
     * @param bodyHash what the body means
     * @param checkOnly whether the form is faulty, so that nothing may be stored
     */
    Ask ask(
            ServerWebExchange exchange,
            Caller caller,
            String operation,
            String resource,
            String bodyHash,
            boolean checkOnly) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        Optional<IdempotencyKey> key = IdempotencyKey.from(headers);
        CommandContext context = new CommandContext(
                key.map(named -> named.scoped(caller.organization(), operation, resource))
                        .orElseGet(() -> newId.get().toString()),
                key.map(_ -> bodyHash).orElse(null),
                caller.actor(),
                Origin.USER,
                clock.now(),
                null,
                TraceContext.of(exchange).toString());
        return new Ask(
                OrganizationScope.of(caller),
                requesters.of(caller),
                context,
                expected(headers),
                DealSequence.wanted(headers),
                checkOnly);
    }

    /** The id of what a creation creates: with a key always the same one. */
    UUID createdId(ServerWebExchange exchange, Caller caller, String operation) {
        return IdempotencyKey.from(exchange.getRequest().getHeaders())
                .map(key -> key.createdId(caller.organization(), operation))
                .orElseGet(newId);
    }

    static Revision revision(Stored<?> stored) {
        return new Revision(stored.position().epoch(), stored.revision());
    }

    private static Predicate<Stored<?>> expected(HttpHeaders headers) {
        Optional<IfMatch> match = IfMatch.optional(headers);
        return stored -> match.isEmpty() || match.get().matches(revision(stored));
    }
}
