package cosell.invitations.directory.application;

import cosell.invitations.directory.domain.DirectoryRefusal;
import cosell.invitations.directory.domain.Editor;
import cosell.invitations.directory.domain.EntryDraft;
import cosell.invitations.directory.domain.EntryRules;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.domain.Decision;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import reactor.core.publisher.Mono;

/** One entry on its way to the directory. Used once. */
final class Bringing {

    private final String id;
    private final EntryDraft draft;
    private final EntryRules rules;
    private final CommandContext command;

    private volatile Brought effect = new Brought.Unchanged();

    Bringing(String id, EntryDraft draft, EntryRules rules, CommandContext command) {
        this.id = id;
        this.draft = draft;
        this.rules = rules;
        this.command = command;
    }

    /** Adds the organization, or changes the one that is there. */
    Mono<CommandOutcome<Organization, DirectoryRefusal>> run(
            Commands<Organization, OrganizationEvent, DirectoryRefusal> on) {
        return change(on).flatMap(outcome -> outcome instanceof CommandOutcome.NotFound ? add(on) : Mono.just(outcome));
    }

    /** Adds the organization; one that is there stays as it is. */
    Mono<CommandOutcome<Organization, DirectoryRefusal>> create(
            Commands<Organization, OrganizationEvent, DirectoryRefusal> on) {
        return on.create(id, command, () -> noted(Organization.add(draft, rules), new Brought.Added()));
    }

    /** To be asked when it has run. */
    Brought brought(CommandOutcome<Organization, DirectoryRefusal> outcome) {
        return outcome instanceof CommandOutcome.Refused<Organization, DirectoryRefusal>(var reasons)
                ? new Brought.Rejected(reasons)
                : effect;
    }

    private Mono<CommandOutcome<Organization, DirectoryRefusal>> change(
            Commands<Organization, OrganizationEvent, DirectoryRefusal> on) {
        return on.change(
                Directory.OPEN,
                id,
                command,
                stored -> noted(stored.state().decide(Editor.OPERATOR, draft, rules), new Brought.Changed()));
    }

    /** Somebody may have added it meanwhile; creations don't look at what is there. */
    private Mono<CommandOutcome<Organization, DirectoryRefusal>> add(
            Commands<Organization, OrganizationEvent, DirectoryRefusal> on) {
        return create(on).flatMap(outcome -> wasThere(outcome) ? change(on) : Mono.just(outcome));
    }

    private static boolean wasThere(CommandOutcome<Organization, DirectoryRefusal> outcome) {
        return outcome instanceof CommandOutcome.KeyReused
                || (outcome instanceof CommandOutcome.Accepted<Organization, DirectoryRefusal> accepted
                        && accepted.replayed());
    }

    private Decision<Organization, OrganizationEvent, DirectoryRefusal> noted(
            Decision<Organization, OrganizationEvent, DirectoryRefusal> decision, Brought whenChanged) {
        effect = decision instanceof Decision.Changed ? whenChanged : new Brought.Unchanged();
        return decision;
    }
}
