package cosell.invitations.rank.adapter.directory;

import cosell.invitations.directory.application.DirectoryKeys;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.VisibilityRank;
import cosell.invitations.rank.application.RankedOrganizations;
import cosell.invitations.rank.domain.RankSheet;
import cosell.invitations.rank.domain.RankSteps;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Commands;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The directory's entries, each with the rank that searches use. */
public final class DirectoryRanks implements RankedOrganizations {

    private static final OrganizationScope ANY = OrganizationScope.system("ranks of the directory");
    private static final Actor SUITE = Actor.system("invitations-service");

    private final AggregateStore<Organization, OrganizationEvent> store;
    private final Commands<Organization, OrganizationEvent, Void> commands;

    public DirectoryRanks(AggregateStore<Organization, OrganizationEvent> store) {
        this.store = store;
        this.commands = new Commands<>(store);
    }

    @Override
    public Flux<OrganizationId> due(Instant now, int limit) {
        return store.due(DirectoryKeys.RANK_DUE, now, limit).map(OrganizationId::new);
    }

    @Override
    public Mono<Boolean> include(OrganizationId organization) {
        return store.find(ANY, organization.value())
                .map(found -> found.state().profile().kind() == OrganizationKind.PARTNER)
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Void> rank(RankSheet sheet) {
        VisibilityRank rank =
                new VisibilityRank(sheet.forPartners().rank(), sheet.forVendor().rank(), RankSteps.next(sheet.step()));
        CommandContext context = new CommandContext(
                "visibility-rank/" + sheet.step(), null, SUITE, Origin.CLOCK, sheet.step(), null, null);
        return commands.change(
                        ANY,
                        sheet.organization().value(),
                        context,
                        stored -> stored.state().ranked(rank))
                .then();
    }
}
