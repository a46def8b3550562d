package cosell.invitations.directory.application;

import cosell.invitations.directory.domain.Entry;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.CommandOutcome.NotFound;
import cosell.platform.outbox.Commands;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings the directory up to date with a list of entries. Doing it twice changes nothing; others are left alone. */
public final class ImportDirectory {

    private static final OrganizationScope ANY = OrganizationScope.system("the directory's import");

    private final Commands<Organization, OrganizationEvent, Void> commands;
    private final DomainClock clock;
    private final Supplier<UUID> newId;

    public ImportDirectory(
            AggregateStore<Organization, OrganizationEvent> store, DomainClock clock, Supplier<UUID> newId) {
        this.commands = new Commands<>(store);
        this.clock = clock;
        this.newId = newId;
    }

    public Mono<Void> handle(List<Entry> entries) {
        return Flux.fromIterable(entries).concatMap(this::bring).then();
    }

    private Mono<CommandOutcome<Organization, Void>> bring(Entry entry) {
        String id = entry.profile().id().value();
        CommandContext context = context();
        return commands.change(ANY, id, context, stored -> stored.state().update(entry))
                .flatMap(outcome -> outcome instanceof NotFound<Organization, Void>
                        ? commands.create(id, context, () -> Organization.add(entry))
                        : Mono.just(outcome));
    }

    private CommandContext context() {
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
