package cosell.invitations.directory.application;

import cosell.invitations.directory.application.Brought.Rejected;
import cosell.invitations.directory.domain.DirectoryRefusal;
import cosell.invitations.directory.domain.DirectoryRefusal.BusyNow;
import cosell.invitations.directory.domain.DirectoryRefusal.TooLarge;
import cosell.invitations.directory.domain.EntryDraft;
import cosell.invitations.directory.domain.EntryRules;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.OutboxFullException;
import cosell.platform.outbox.RecordTooLargeException;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Brings the directory up to date, entry by entry, as an operator would. Doing it twice changes nothing, and what is
 * wrong with one entry stops no other. Thread-safe.
 */
public final class ImportEntries {

    private final Commands<Organization, OrganizationEvent, DirectoryRefusal> commands;
    private final EntryRules rules;

    public ImportEntries(Commands<Organization, OrganizationEvent, DirectoryRefusal> commands, EntryRules rules) {
        this.commands = commands;
        this.rules = rules;
    }

    /** Adds the organization, or changes what is there. */
    public Mono<Brought> bring(EntryDraft draft, CommandContext command) {
        return each(draft, command, bringing -> bringing.run(commands).map(bringing::brought));
    }

    /** What {@link #bring} would do; nothing is stored. */
    public Mono<Brought> foresee(EntryDraft draft, CommandContext command) {
        return each(
                draft, command, bringing -> commands.dryRun(bringing::run).map(run -> bringing.brought(run.outcome())));
    }

    /** Adds the organization; the entry of one that is there is kept by others already, and stays as it is. */
    public Mono<Brought> addMissing(EntryDraft draft, CommandContext command) {
        return each(draft, command, bringing -> bringing.create(commands).map(bringing::brought));
    }

    private Mono<Brought> each(EntryDraft draft, CommandContext command, Function<Bringing, Mono<Brought>> how) {
        String id = draft.id();
        return id == null || !OrganizationId.isValid(id)
                ? Mono.just(new Rejected(withoutId(draft)))
                : how.apply(new Bringing(id, draft, rules, command)).onErrorResume(this::isItsOwn, this::rejected);
    }

    private List<DirectoryRefusal> withoutId(EntryDraft draft) {
        return Organization.add(draft, rules)
                        instanceof Refused<Organization, OrganizationEvent, DirectoryRefusal>(var reasons)
                ? reasons
                : List.of();
    }

    /** Whether it concerns this organization alone: what is away concerns all. */
    private boolean isItsOwn(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof OutboxFullException
                || failure instanceof ConcurrentChangeException;
    }

    private Mono<Brought> rejected(Throwable failure) {
        return Mono.just(
                new Rejected(List.of(failure instanceof RecordTooLargeException ? new TooLarge() : new BusyNow())));
    }
}
