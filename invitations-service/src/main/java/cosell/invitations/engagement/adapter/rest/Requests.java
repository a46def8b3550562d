package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.Ask;
import cosell.invitations.engagement.application.Requesters;
import cosell.invitations.engagement.domain.Engagement;
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
    private final InvitationTags tags;
    private final DomainClock clock;
    private final Supplier<UUID> newId;

    Requests(Requesters requesters, InvitationTags tags, DomainClock clock, Supplier<UUID> newId) {
        this.requesters = requesters;
        this.tags = tags;
        this.clock = clock;
        this.newId = newId;
    }

    /** The conditions of a command on an invitation that is there. */
    Ask ask(Asked asked) {
        Optional<IfMatch> match = IfMatch.optional(asked.exchange().getRequest().getHeaders());
        return ask(asked, asked.invitation().toString(), tags.expected(match, asked.invitation()));
    }

    /** The conditions of a command that makes an invitation, which has no revision yet. */
    Ask creation(Asked asked) {
        return ask(asked, "", _ -> true);
    }

    private Ask ask(Asked asked, String resource, Predicate<Stored<Engagement>> isExpected) {
        HttpHeaders headers = asked.exchange().getRequest().getHeaders();
        Caller caller = asked.caller();
        Optional<IdempotencyKey> key = IdempotencyKey.from(headers);
        CommandContext context = new CommandContext(
                key.map(named -> named.scoped(caller.organization(), asked.operation(), resource))
                        .orElseGet(() -> newId.get().toString()),
                key.map(_ -> asked.body().sha256()).orElse(null),
                caller.actor(),
                Origin.USER,
                clock.now(),
                null,
                TraceContext.of(asked.exchange()).toString());
        return new Ask(
                OrganizationScope.of(caller),
                requesters.of(caller),
                context,
                isExpected,
                DealSequence.wanted(headers),
                asked.onlyTells());
    }

    /** The id of what a creation creates: with a key always the same one. */
    UUID createdId(ServerWebExchange exchange, Caller caller, String operation) {
        return IdempotencyKey.from(exchange.getRequest().getHeaders())
                .map(key -> key.createdId(caller.organization(), operation))
                .orElseGet(newId);
    }
}
