package cosell.invitations.config;

import cosell.invitations.directory.adapter.imports.RowImport;
import cosell.invitations.directory.adapter.imports.RowResult;
import cosell.invitations.directory.application.ImportEntries;
import cosell.invitations.directory.domain.EntryDraft;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.CommandContext;
import cosell.platform.time.DomainClock;
import cosell.platform.web.JsonRow;
import cosell.platform.web.JsonRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import reactor.core.publisher.Flux;

/**
 * Adds the organizations of a file before the first request is taken and the first event is read, so that nobody is
 * found missing only because the service has just come up. Those that are there are kept by their own administrators
 * and the operators, so they stay as they are.
 */
final class DirectoryImportAtStart implements SmartLifecycle {

    /** After the store's indexes, before the web server and the consumers. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3_072;

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryImportAtStart.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ImportEntries importEntries;
    private final JsonRows rows;
    private final DomainClock clock;
    private final Supplier<UUID> newId;
    private final Resource file;
    private volatile boolean done;

    DirectoryImportAtStart(
            ImportEntries importEntries, JsonRows rows, DomainClock clock, Supplier<UUID> newId, Resource file) {
        this.importEntries = importEntries;
        this.rows = rows;
        this.clock = clock;
        this.newId = newId;
        this.file = file;
    }

    @Override
    public void start() {
        RowImport run = new RowImport(
                draft -> importEntries.addMissing(draft, command()), draft -> importEntries.foresee(draft, command()));
        List<RowResult> results = run.run(Flux.fromIterable(read()))
                .collectList()
                .blockOptional(LIMIT)
                .orElseThrow();
        results.stream()
                .filter(result -> result.outcome() == RowResult.Outcome.REJECTED)
                .forEach(DirectoryImportAtStart::rejected);
        LOG.info(
                "{} organizations were added to the directory, of {} in {}",
                results.stream()
                        .filter(result -> result.outcome() == RowResult.Outcome.ADDED)
                        .count(),
                results.size(),
                file.getFilename());
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private List<JsonRow<EntryDraft>> read() {
        try (InputStream json = file.getInputStream()) {
            return rows.parse(json.readAllBytes(), EntryDraft.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void rejected(RowResult result) {
        LOG.error(
                "Organization {} of the directory's file can't be added: {}",
                result.row(),
                result.errors().stream()
                        .map(fault -> fault.pointer() + " " + fault.message())
                        .toList());
    }

    private CommandContext command() {
        return new CommandContext(
                "directory-import/" + newId.get(),
                null,
                Actor.system("directory-import"),
                Origin.USER,
                clock.now(),
                null,
                null);
    }
}
