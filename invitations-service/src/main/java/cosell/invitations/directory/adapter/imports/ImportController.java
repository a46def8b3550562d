package cosell.invitations.directory.adapter.imports;

import cosell.invitations.directory.application.ImportEntries;
import cosell.invitations.directory.domain.EntryDraft;
import cosell.platform.domain.Origin;
import cosell.platform.observability.TraceContext;
import cosell.platform.outbox.CommandContext;
import cosell.platform.security.Caller;
import cosell.platform.security.Role;
import cosell.platform.time.DomainClock;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.JsonRows;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.QueryParameters;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Imports many organizations at once (I-10). Doing it twice changes nothing, so an idempotency key has no part in it. */
@RestController
final class ImportController {

    private final ImportEntries importEntries;
    private final JsonRows rows;
    private final DomainClock clock;
    private final Supplier<UUID> newId;

    ImportController(ImportEntries importEntries, JsonRows rows, DomainClock clock, Supplier<UUID> newId) {
        this.importEntries = importEntries;
        this.rows = rows;
        this.clock = clock;
        this.newId = newId;
    }

    @ImportsRows
    @PostMapping("/api/partners/import")
    Mono<ImportReport> bring(Caller caller, QueryParameters query, ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        IdempotencyKey.from(exchange.getRequest().getHeaders());
        requireOperator(caller);
        RowImport run = new RowImport(
                draft -> dryRun
                        ? importEntries.foresee(draft, command(caller, exchange))
                        : importEntries.bring(draft, command(caller, exchange)),
                draft -> importEntries.foresee(draft, command(caller, exchange)));
        return run.run(rows.read(exchange.getRequest(), EntryDraft.class))
                .reduceWith(ImportTally::new, ImportTally::with)
                .map(tally -> tally.report(dryRun));
    }

    private static void requireOperator(Caller caller) {
        if (!caller.has(Role.PLATFORM_OPERATOR)) {
            throw new ProblemException(Problem.of(
                    ProblemReason.ACTION_NOT_PERMITTED, "Only the platform's operators import the directory."));
        }
    }

    private CommandContext command(Caller caller, ServerWebExchange exchange) {
        return new CommandContext(
                newId.get().toString(),
                null,
                caller.actor(),
                Origin.USER,
                clock.now(),
                null,
                TraceContext.of(exchange).toString());
    }
}
