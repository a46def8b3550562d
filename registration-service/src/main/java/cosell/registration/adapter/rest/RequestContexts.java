package cosell.registration.adapter.rest;

import cosell.platform.domain.Origin;
import cosell.platform.observability.TraceContext;
import cosell.platform.outbox.CommandContext;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import cosell.platform.web.DealSequence;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.registration.application.CallerCommand;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** What a request says about the command it carries. */
final class RequestContexts {

    private final DomainClock clock;
    private final Supplier<UUID> ids;

    RequestContexts(DomainClock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.now();
    }

    /** The id of what a creation makes: that of its key, for ever, else a new one. */
    UUID newId(HttpHeaders headers, Caller caller, String operation) {
        return IdempotencyKey.from(headers)
                .map(key -> key.createdId(caller.organization(), operation))
                .orElseGet(ids);
    }

    CallerCommand command(ServerWebExchange exchange, Caller caller, String operation, UUID resource, String hash) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        Optional<String> key = IdempotencyKey.from(headers)
                .map(sent -> sent.scoped(caller.organization(), operation, resource.toString()));
        CommandContext context = new CommandContext(
                key.orElseGet(() -> ids.get().toString()),
                key.isPresent() ? hash : null,
                caller.actor(),
                Origin.USER,
                clock.now(),
                null,
                TraceContext.of(exchange).toString());
        return new CallerCommand(caller, OrganizationScope.of(caller), context, DealSequence.wanted(headers));
    }

    /** An id that can't be one reads the same as one that does not exist. */
    static UUID id(String path) {
        try {
            return UUID.fromString(path);
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(Problems.notFound());
        }
    }
}
