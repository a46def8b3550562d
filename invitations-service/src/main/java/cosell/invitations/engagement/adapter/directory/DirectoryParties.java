package cosell.invitations.engagement.adapter.directory;

import cosell.invitations.directory.application.Directory;
import cosell.invitations.directory.domain.DirectoryContact;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.Profile;
import cosell.invitations.directory.domain.PublishedSolution;
import cosell.invitations.engagement.application.PartnerDirectory;
import cosell.invitations.engagement.domain.Ecosystem;
import cosell.invitations.engagement.domain.Party;
import cosell.invitations.engagement.domain.Place;
import cosell.platform.domain.OrganizationId;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** The directory of this very service, in the words of engagements. */
public final class DirectoryParties implements PartnerDirectory {

    private final Directory directory;

    public DirectoryParties(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Mono<Ecosystem> parties(Set<OrganizationId> organizations) {
        return directory
                .findAll(organizations)
                .map(DirectoryParties::party)
                .collectList()
                .map(Ecosystem::new);
    }

    private static Party party(Organization organization) {
        Profile profile = organization.profile();
        return new Party(
                profile.id(),
                profile.name(),
                organization.readiness().inEcosystem(),
                profile.locations().stream()
                        .map(location -> new Place(location.id(), location.country(), location.byDefault()))
                        .toList(),
                profile.contacts().stream().map(DirectoryContact::email).toList(),
                profile.solutions().stream()
                        .collect(
                                Collectors.toMap(PublishedSolution::id, PublishedSolution::name, (one, other) -> one)));
    }
}
