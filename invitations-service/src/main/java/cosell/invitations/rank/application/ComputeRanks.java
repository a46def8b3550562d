package cosell.invitations.rank.application;

import cosell.invitations.rank.domain.RankSheet;
import cosell.invitations.rank.domain.RankSteps;
import cosell.platform.domain.OrganizationId;
import cosell.platform.time.DomainClock;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Computes the ranks that are due by the domain's clock (I-11). Found by an index; what two instances compute at once is
 * stored once, and after a pause only the last step is computed: what was missed would be seen by nobody any more.
 */
public final class ComputeRanks {

    /** Few enough that a backlog, as after an import or a pause, leaves the store to those who use the suite. */
    private static final int AT_ONCE = 100;

    private final RankedOrganizations organizations;
    private final InvitationFacts facts;
    private final RankSheets sheets;
    private final DomainClock clock;

    public ComputeRanks(
            RankedOrganizations organizations, InvitationFacts facts, RankSheets sheets, DomainClock clock) {
        this.organizations = organizations;
        this.facts = facts;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** What fails is told, tried again with the next run, and does not keep the rest from being done. */
    public Mono<Void> run(BiConsumer<String, Throwable> failed) {
        return Flux.defer(() -> organizations.due(clock.now(), AT_ONCE))
                .concatMap(id -> compute(id).onErrorResume(failure -> {
                    failed.accept(id.value(), failure);
                    return Mono.empty();
                }))
                .then();
    }

    /** The sheet first: if this ends between the two writes, the rank is due still and is taken from the sheet. */
    private Mono<Void> compute(OrganizationId organization) {
        Instant step = RankSteps.latest(organization, clock.now());
        return sheets.of(organization, step, sheet(organization, step)).flatMap(organizations::rank);
    }

    private Mono<RankSheet> sheet(OrganizationId organization, Instant step) {
        Instant since = RankSteps.since(step);
        return Mono.zip(
                facts.received(organization, since).collectList(),
                facts.invitedBy(organization, since).collect(Collectors.toSet()),
                (received, invited) -> RankSheet.of(organization, step, received, invited));
    }
}
