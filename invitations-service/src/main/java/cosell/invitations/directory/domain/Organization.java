package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.OrganizationEvent.Added;
import cosell.invitations.directory.domain.OrganizationEvent.ProfileChanged;
import cosell.invitations.directory.domain.OrganizationEvent.RankChanged;
import cosell.invitations.directory.domain.OrganizationEvent.ReadinessChanged;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import java.util.ArrayList;
import java.util.List;

/** An organization of the directory. */
public record Organization(Profile profile, Readiness readiness, VisibilityRank rank) {

    /** What an entry makes when the organization is new. */
    public static Decision<Organization, OrganizationEvent, Void> add(Entry entry) {
        Organization added = new Organization(entry.profile(), entry.readiness(), VisibilityRank.NEUTRAL);
        return Decision.changed(added, List.of(new Added(entry.profile().id())));
    }

    /** What an entry makes of the organization that is there: nothing, when it says nothing new. */
    public Decision<Organization, OrganizationEvent, Void> update(Entry entry) {
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
