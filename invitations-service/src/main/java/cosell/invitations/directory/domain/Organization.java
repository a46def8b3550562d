package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.DirectoryRefusal.NotYourEntry;
import cosell.invitations.directory.domain.OrganizationEvent.Added;
import cosell.invitations.directory.domain.OrganizationEvent.ProfileChanged;
import cosell.invitations.directory.domain.OrganizationEvent.RankChanged;
import cosell.invitations.directory.domain.OrganizationEvent.ReadinessChanged;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An organization of the directory. */
public record Organization(Profile profile, Readiness readiness, VisibilityRank rank) {

    /** What a draft makes when the organization is new; only operators add one. */
    public static Decision<Organization, OrganizationEvent, DirectoryRefusal> add(EntryDraft draft, EntryRules rules) {
        List<DirectoryRefusal> refusals = rules.refusals(draft, null).toList();
        return refusals.isEmpty() ? added(CheckedEntry.of(draft, null)) : Decision.refused(refusals);
    }

    /** What a draft makes of the organization that is there: nothing, when it says nothing new. */
    public Decision<Organization, OrganizationEvent, DirectoryRefusal> decide(
            Editor editor, EntryDraft draft, EntryRules rules) {
        List<DirectoryRefusal> refusals = refusals(editor, draft, rules);
        return refusals.isEmpty() ? updated(CheckedEntry.of(draft, this)) : Decision.refused(refusals);
    }

    /** Whoever keeps nothing here is not told what a draft would change. */
    private List<DirectoryRefusal> refusals(Editor editor, EntryDraft draft, EntryRules rules) {
        return editor == Editor.NOBODY
                ? List.of(new NotYourEntry(""))
                : Stream.of(
                                EditPolicy.ALL.stream().flatMap(policy -> policy.refusals(this, draft)),
                                new EntryChanges(this, draft).refusals(editor),
                                rules.refusals(draft, this))
                        .<DirectoryRefusal>flatMap(reasons -> reasons)
                        .toList();
    }

    private static Decision<Organization, OrganizationEvent, DirectoryRefusal> added(Entry entry) {
        Organization added = new Organization(entry.profile(), entry.readiness(), VisibilityRank.NEUTRAL);
        return Decision.changed(added, List.of(new Added(entry.profile().id())));
    }

    private Decision<Organization, OrganizationEvent, DirectoryRefusal> updated(Entry entry) {
        List<OrganizationEvent> events = new ArrayList<>();
        OrganizationId id = profile.id();
        if (!entry.profile().equals(profile)) {
            events.add(new ProfileChanged(id));
        }
        if (!entry.readiness().equals(readiness)) {
            events.add(new ReadinessChanged(id));
        }
        return events.isEmpty()
                ? Decision.unchanged(this)
                : Decision.changed(new Organization(entry.profile(), entry.readiness(), rank), events);
    }

    /** What a rank that was computed makes of it: a fact only when viewers see another one (I-11). */
    public Decision<Organization, OrganizationEvent, Void> ranked(VisibilityRank computed) {
        if (!computed.isNewerThan(rank)) {
            return Decision.unchanged(this);
        }
        List<OrganizationEvent> events = computed.looksLike(rank) ? List.of() : List.of(new RankChanged(profile.id()));
        return Decision.changed(new Organization(profile, readiness, computed), events);
    }
}
