package cosell.invitations.directory.adapter.rest;

import cosell.invitations.directory.domain.DirectoryContact;
import cosell.invitations.directory.domain.Location;
import cosell.invitations.directory.domain.Member;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.Profile;
import cosell.invitations.directory.domain.PublishedSolution;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory entry in full, as the organization itself and the platform's operators see it. */
record OwnProfileJson(
        OrganizationId id,
        String name,
        OrganizationKind kind,
        boolean active,
        boolean coSellEnabled,
        boolean assessmentVetted,
        List<Location> locations,
        List<DirectoryContact> contacts,
        List<Member> members,
        List<PublishedSolution> solutions,
        @Nullable String fallbackAddress,
        @Nullable String integrationContact) {

    static OwnProfileJson of(Organization organization) {
        Profile profile = organization.profile();
        return new OwnProfileJson(
                profile.id(),
                profile.name(),
                profile.kind(),
                organization.readiness().active(),
                organization.readiness().coSellEnabled(),
                organization.readiness().assessmentVetted(),
                profile.locations(),
                profile.contacts(),
                profile.members(),
                profile.solutions(),
                profile.fallbackAddress(),
                profile.integrationContact());
    }
}
