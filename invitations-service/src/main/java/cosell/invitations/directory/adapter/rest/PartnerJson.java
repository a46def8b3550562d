package cosell.invitations.directory.adapter.rest;

import cosell.invitations.directory.domain.DirectoryContact;
import cosell.invitations.directory.domain.Location;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.Profile;
import cosell.invitations.directory.domain.PublishedSolution;
import cosell.platform.domain.OrganizationId;
import java.util.List;

/** The public part of a directory entry: what one needs to invite the organization. */
record PartnerJson(
        OrganizationId id,
        String name,
        OrganizationKind kind,
        boolean assessmentVetted,
        List<Location> locations,
        List<PublishedSolution> solutions,
        List<ContactJson> contacts) {

    /** A referral contact that an invitation can name. */
    record ContactJson(String name, String email, List<String> locations, List<String> solutions) {
        static ContactJson of(DirectoryContact contact) {
            return new ContactJson(contact.name(), contact.email(), contact.locations(), contact.solutions());
        }
    }

    static PartnerJson of(Organization organization) {
        Profile profile = organization.profile();
        return new PartnerJson(
                profile.id(),
                profile.name(),
                profile.kind(),
                organization.readiness().assessmentVetted(),
                profile.locations(),
                profile.solutions(),
                profile.contacts().stream().map(ContactJson::of).toList());
    }
}
