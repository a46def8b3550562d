package cosell.invitations.rank.adapter.engagement;

import cosell.invitations.engagement.application.EngagementKeys;
import cosell.invitations.engagement.application.InviteeDeals;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.rank.application.InvitationFacts;
import cosell.invitations.rank.domain.ReceivedInvitation;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads from engagements and from the copies of invitees' deals what ranks are computed from, page by page. */
public final class EngagementFacts implements InvitationFacts {

    private static final int AT_ONCE = 200;

    private final AggregateStore<Engagement, ?> store;
    private final InviteeDeals inviteeDeals;

    public EngagementFacts(AggregateStore<Engagement, ?> store, InviteeDeals inviteeDeals) {
        this.store = store;
        this.inviteeDeals = inviteeDeals;
    }

    @Override
    public Flux<ReceivedInvitation> received(OrganizationId organization, Instant since) {
        return engagements(EngagementKeys.INVITEES, organization, since)
                .buffer(AT_ONCE)
                .concatMap(some -> received(some, organization));
    }

    @Override
    public Flux<OrganizationId> invitedBy(OrganizationId organization, Instant since) {
        return engagements(EngagementKeys.INVITER, organization, since)
                .flatMapIterable(Engagement::invitations)
                .filter(Invitation::wasSent)
                .map(Invitation::offer)
                .filter(offer -> !offer.sentAt().isBefore(since))
                .map(offer -> offer.invitee());
    }

    private Flux<Engagement> engagements(String side, OrganizationId organization, Instant since) {
        ScopedQuery query = ScopedQuery.in(OrganizationScope.system(organization, "its rank is computed"))
                .whereEquals(EngagementKeys.PREFIX + side, organization.value())
                .whereAtLeast(EngagementKeys.PREFIX + EngagementKeys.LAST_SENT, since)
                .all();
        return store.list(query).map(Stored::state);
    }

    private Flux<ReceivedInvitation> received(List<Engagement> some, OrganizationId organization) {
        return deals(some, organization)
                .flatMapIterable(deals -> some.stream()
                        .flatMap(engagement -> engagement
                                .sentTo(organization)
                                .map(invitation -> Facts.of(engagement.deal(), invitation, deals)))
                        .toList());
    }

    private Mono<Map<UUID, InviteeDeal>> deals(List<Engagement> some, OrganizationId organization) {
        Predicate<Invitation> wasAccepted = Invitation.Accepted.class::isInstance;
        List<UUID> ids = some.stream()
                .flatMap(engagement -> engagement.sentTo(organization))
                .filter(wasAccepted)
                .map(invitation -> invitation.offer().inviteeDealId())
                .toList();
        return inviteeDeals.lastKnown(ids).collectMap(InviteeDeal::dealId);
    }
}
