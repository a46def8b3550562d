package cosell.invitations.directory.adapter.rest;

import cosell.invitations.directory.application.Directory;
import cosell.invitations.directory.application.Directory.SeenEntry;
import cosell.invitations.directory.application.EditEntry;
import cosell.invitations.directory.application.EditEntry.Wish;
import cosell.invitations.directory.domain.EntryDraft;
import cosell.platform.domain.Origin;
import cosell.platform.observability.TraceContext;
import cosell.platform.outbox.CommandContext;
import cosell.platform.security.Caller;
import cosell.platform.time.DomainClock;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.IfMatch;
import cosell.platform.web.Outcomes;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows and replaces entries of the directory (I-10). */
@RestController
@RequestMapping("/api/partners/{id}")
final class EntryController {

    private static final String REPLACE = "replace-partner";

    private final Directory directory;
    private final EditEntry editEntry;
    private final DomainClock clock;
    private final Supplier<UUID> newId;

    EntryController(Directory directory, EditEntry editEntry, DomainClock clock, Supplier<UUID> newId) {
        this.directory = directory;
        this.editEntry = editEntry;
        this.clock = clock;
        this.newId = newId;
    }

    @ShowsEntry
    @GetMapping
    Mono<ResponseEntity<?>> read(@PathVariable("id") String id, Caller caller, QueryParameters query) {
        query.check();
        return directory
                .seenBy(caller, id)
                .<ResponseEntity<?>>map(EntryController::shown)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    @ReplacesEntry
    @PutMapping
    Mono<ResponseEntity<?>> replace(
            @PathVariable("id") String id,
            Caller caller,
            ReadBody<EntryDraft> body,
            QueryParameters query,
            ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        IfMatch ifMatch = IfMatch.required(exchange.getRequest().getHeaders());
        Wish wish = new Wish(
                caller,
                id,
                body.value(),
                command(caller, id, body, exchange),
                stored -> ifMatch.matches(Outcomes.revision(stored)));
        if (!body.faults().isEmpty()) {
            return unreadable(wish, body);
        }
        return dryRun
                ? editEntry.foresee(wish).map(EntryAnswers::foreseen)
                : editEntry.handle(wish).map(EntryAnswers::replaced);
    }

    private static ResponseEntity<?> shown(SeenEntry seen) {
        var organization = seen.entry().state();
        return ResponseEntity.ok()
                .eTag(Outcomes.revision(seen.entry()).toETag())
                .body(seen.inFull() ? OwnProfileJson.of(organization) : PartnerJson.of(organization));
    }

    private Mono<ResponseEntity<?>> unreadable(Wish wish, ReadBody<?> body) {
        return editEntry
                .refusals(wish)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())))
                .flatMap(refusals -> Mono.error(new ProblemException(
                        Problems.ofFaults(body.faults(), EntryAnswers.OUTCOMES.faults(refusals)))));
    }

    private CommandContext command(Caller caller, String id, ReadBody<?> body, ServerWebExchange exchange) {
        Optional<IdempotencyKey> key = IdempotencyKey.from(exchange.getRequest().getHeaders());
        return new CommandContext(
                key.map(named -> named.scoped(caller.organization(), REPLACE, id))
                        .orElseGet(() -> newId.get().toString()),
                key.map(named -> body.sha256()).orElse(null),
                caller.actor(),
                Origin.USER,
                clock.now(),
                null,
                TraceContext.of(exchange).toString());
    }
}
