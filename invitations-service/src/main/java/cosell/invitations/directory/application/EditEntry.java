package cosell.invitations.directory.application;

import cosell.invitations.directory.application.Directory.SeenEntry;
import cosell.invitations.directory.domain.DirectoryRefusal;
import cosell.invitations.directory.domain.DirectoryRefusal.NotYourEntry;
import cosell.invitations.directory.domain.Editor;
import cosell.invitations.directory.domain.EntryDraft;
import cosell.invitations.directory.domain.EntryRules;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.DryRun;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Replaces the entry of an organization that is there. Thread-safe. */
public final class EditEntry {

    private final Commands<Organization, OrganizationEvent, DirectoryRefusal> commands;
    private final Directory directory;
    private final EntryRules rules;

    public EditEntry(
            Commands<Organization, OrganizationEvent, DirectoryRefusal> commands,
            Directory directory,
            EntryRules rules) {
        this.commands = commands;
        this.directory = directory;
        this.rules = rules;
    }

    /**
     * What somebody wants.
     *
     * @param id in the address
     * @param isExpected whether the entry is of the revision that the edit was made on
     */
    public record Wish(
            Caller caller,
            String id,
            EntryDraft draft,
            CommandContext command,
            Predicate<Stored<Organization>> isExpected) {

        Editor editor() {
            return Editors.of(caller, id);
        }
    }

    /** Carries it out. */
    public Mono<CommandOutcome<Organization, DirectoryRefusal>> handle(Wish wish) {
        return run(commands, wish);
    }

    /** What it would do; nothing is stored. */
    public Mono<DryRun<Organization, OrganizationEvent, DirectoryRefusal>> foresee(Wish wish) {
        return commands.dryRun(on -> run(on, wish));
    }

    /** What the rules say of a form of which parts could not be read; empty when the caller sees no such entry. */
    public Mono<List<DirectoryRefusal>> refusals(Wish wish) {
        return directory
                .seenBy(wish.caller(), wish.id())
                .map(seen -> seen.entry().state().decide(wish.editor(), wish.draft(), rules))
                .map(decision ->
                        decision instanceof Refused<Organization, OrganizationEvent, DirectoryRefusal>(var reasons)
                                ? reasons
                                : List.of());
    }

    /** Whoever keeps nothing here is told neither a revision nor a difference. */
    private Mono<CommandOutcome<Organization, DirectoryRefusal>> run(
            Commands<Organization, OrganizationEvent, DirectoryRefusal> on, Wish wish) {
        return directory
                .seenBy(wish.caller(), wish.id())
                .flatMap(seen -> wish.editor() == Editor.NOBODY ? refused() : change(on, seen, wish))
                .defaultIfEmpty(new CommandOutcome.NotFound<>());
    }

    private Mono<CommandOutcome<Organization, DirectoryRefusal>> change(
            Commands<Organization, OrganizationEvent, DirectoryRefusal> on, SeenEntry seen, Wish wish) {
        return on.change(
                Directory.OPEN,
                seen.entry().id(),
                wish.isExpected(),
                wish.command(),
                stored -> stored.state().decide(wish.editor(), wish.draft(), rules));
    }

    private static Mono<CommandOutcome<Organization, DirectoryRefusal>> refused() {
        return Mono.just(new CommandOutcome.Refused<>(List.of(new NotYourEntry(""))));
    }
}
