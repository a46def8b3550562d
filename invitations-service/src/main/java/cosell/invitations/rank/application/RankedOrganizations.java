package cosell.invitations.rank.application;

import cosell.invitations.rank.domain.RankSheet;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The organizations that have a rank: all partners of the directory. Thread-safe. */
public interface RankedOrganizations {

    /** Those whose rank is to be computed, the longest due first. */
    Flux<OrganizationId> due(Instant now, int limit);

    /** Whether an organization has a rank. */
    Mono<Boolean> include(OrganizationId organization);

    /** Gives an organization the ranks of a sheet until the next step; does nothing when it has later ones. */
    Mono<Void> rank(RankSheet sheet);
}
