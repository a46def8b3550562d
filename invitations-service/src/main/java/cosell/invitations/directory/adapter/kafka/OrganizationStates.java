package cosell.invitations.directory.adapter.kafka;

import cosell.invitations.directory.domain.DirectoryContact;
import cosell.invitations.directory.domain.Location;
import cosell.invitations.directory.domain.Member;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.Profile;
import cosell.invitations.directory.domain.PublishedSolution;
import cosell.invitations.directory.domain.Readiness;
import cosell.schemas.OrganizationState;
import cosell.schemas.VisibilityRank;

/** Maps the state of an organization to Avro, every field of it. */
final class OrganizationStates {

    private OrganizationStates() {}

    static OrganizationState state(Organization organization) {
        Profile profile = organization.profile();
        Readiness readiness = organization.readiness();
        return OrganizationState.newBuilder()
                .setId(profile.id().value())
                .setName(profile.name())
                .setKind(kind(profile.kind()))
                .setActive(readiness.active())
                .setCoSellEnabled(readiness.coSellEnabled())
                .setAssessmentVetted(readiness.assessmentVetted())
                .setLocations(profile.locations().stream()
                        .map(OrganizationStates::location)
                        .toList())
                .setContacts(profile.contacts().stream()
                        .map(OrganizationStates::contact)
                        .toList())
                .setMembers(profile.members().stream()
                        .map(OrganizationStates::member)
                        .toList())
                .setSolutions(profile.solutions().stream()
                        .map(OrganizationStates::solution)
                        .toList())
                .setFallbackAddress(profile.fallbackAddress())
                .setIntegrationContact(profile.integrationContact())
                .setRank(new VisibilityRank(
                        organization.rank().forPartners(), organization.rank().forVendor()))
                .build();
    }

    private static cosell.schemas.OrganizationKind kind(OrganizationKind kind) {
        return switch (kind) {
            case PARTNER -> cosell.schemas.OrganizationKind.PARTNER;
            case VENDOR -> cosell.schemas.OrganizationKind.VENDOR;
        };
    }

    private static cosell.schemas.Location location(Location location) {
        return new cosell.schemas.Location(location.id(), location.name(), location.country(), location.byDefault());
    }

    private static cosell.schemas.DirectoryContact contact(DirectoryContact contact) {
        return cosell.schemas.DirectoryContact.newBuilder()
                .setId(contact.id())
                .setName(contact.name())
                .setPhone(contact.phone())
                .setEmail(contact.email())
                .setLocations(contact.locations())
                .setSolutions(contact.solutions())
                .setCountries(contact.countries())
                .setLocale(contact.locale())
                .setZone(contact.zone())
                .setDisableNotifications(contact.disableNotifications())
                .build();
    }

    private static cosell.schemas.Member member(Member member) {
        return cosell.schemas.Member.newBuilder()
                .setName(member.name())
                .setEmail(member.email())
                .setRoles(member.roles())
                .setLocations(member.locations())
                .setGlobal(member.global())
                .setLocale(member.locale())
                .setZone(member.zone())
                .setDisableNotifications(member.disableNotifications())
                .build();
    }

    private static cosell.schemas.PublishedSolution solution(PublishedSolution solution) {
        return new cosell.schemas.PublishedSolution(solution.id(), solution.name(), solution.programmes());
    }
}
