package cosell.invitations.rank.application;

import cosell.invitations.rank.domain.RankSheet;
import cosell.invitations.rank.domain.RankSteps;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import cosell.platform.time.DomainClock;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Explains an organization's rank to its own people (I-11). */
public final class ExplainRank {

    private static final Set<Role> WORKING_WITH_DEALS =
            Set.of(Role.REFERRALS_ADMIN, Role.REFERRALS_USER, Role.REFERRALS_READER);

    private final RankSheets sheets;
    private final RankedOrganizations organizations;
    private final DomainClock clock;

    public ExplainRank(RankSheets sheets, RankedOrganizations organizations, DomainClock clock) {
        this.sheets = sheets;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Empty when the organization is not the caller's, or has no rank. */
    public Mono<RankSheet> handle(Caller caller, String organization) {
        return Mono.just(caller)
                .filter(asking -> asking.organization().value().equals(organization))
                .filter(asking -> asking.roles().stream().anyMatch(WORKING_WITH_DEALS::contains))
                .filterWhen(asking -> organizations.include(asking.organization()))
                .flatMap(asking -> sheets.find(OrganizationScope.of(asking), asking.organization())
                        .switchIfEmpty(Mono.fromSupplier(() -> newcomer(asking))));
    }

    /** What the first computation will say, a moment later. */
    private RankSheet newcomer(Caller caller) {
        return RankSheet.of(
                caller.organization(), RankSteps.latest(caller.organization(), clock.now()), List.of(), Set.of());
    }
}
