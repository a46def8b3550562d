package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Ecosystem;
import cosell.platform.domain.OrganizationId;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The directory, as far as inviting needs it. Thread-safe. */
public interface PartnerDirectory {

    /** The entries of these organizations; those that are not in the directory are left out. */
    Mono<Ecosystem> parties(Set<OrganizationId> organizations);
}
