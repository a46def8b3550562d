package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.InvitationState;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the invitations that somebody may see, sent and received. */
public final class ReadInvitations {

    private static final int BATCH = 100;

    private final AggregateStore<Engagement, ?> store;
    private final Engagements engagements;
    private final Viewing viewing;

    public ReadInvitations(AggregateStore<Engagement, ?> store, Engagements engagements, InviteeDeals inviteeDeals) {
        this.store = store;
        this.engagements = engagements;
        this.viewing = new Viewing(inviteeDeals);
    }

    /**
     * What is listed.
     *
     * @param states empty for all
     */
    public record Wanted(
            Side side,
            Set<InvitationState> states,
            int limit,
            @Nullable Place after) {}

    /** Where a page ended. The inviting deal's creation never changes, so nothing is shown twice or left out. */
    public record Place(Instant since, String engagementId, UUID invitationId) {
        public static Place of(SeenInvitation seen) {
            return new Place(
                    createdAt(seen.engagement()),
                    seen.engagement().id(),
                    seen.invitation().id());
        }
    }

    /** Empty when there is no such invitation or the requester may not see it. */
    public Mono<SeenInvitation> find(OrganizationScope scope, Requester by, UUID id) {
        return engagements
                .ofInvitation(scope, id)
                .flatMap(stored -> Mono.justOrEmpty(stored.state().invitation(id))
                        .flatMap(invitation -> viewing.see(stored, invitation, by)));
    }

    /** Those of the youngest deals first; at most {@code limit}. */
    public Flux<SeenInvitation> list(OrganizationScope scope, Requester by, Wanted wanted) {
        return engagements(query(scope, by, wanted))
                .concatMap(stored -> seenOf(stored, by, wanted))
                .take(wanted.limit());
    }

    private Flux<SeenInvitation> seenOf(Stored<Engagement> stored, Requester by, Wanted wanted) {
        return Flux.fromIterable(behind(stored, wanted.after()))
                .filter(invitation ->
                        wanted.states().isEmpty() || wanted.states().contains(invitation.state()))
                .concatMap(invitation -> viewing.see(stored, invitation, by))
                .filter(seen -> seen.side() == wanted.side());
    }

    /** The invitations of an engagement that come after a place in the list. */
    private static List<Invitation> behind(Stored<Engagement> stored, @Nullable Place after) {
        List<Invitation> all = stored.state().invitations();
        if (after == null) {
            return all;
        }
        int order = after.since().compareTo(createdAt(stored));
        int place = order != 0 ? order : after.engagementId().compareTo(stored.id());
        if (place != 0) {
            return place > 0 ? all : List.of();
        }
        return all.stream()
                .dropWhile(invitation -> !invitation.id().equals(after.invitationId()))
                .skip(1)
                .toList();
    }

    private static ScopedQuery query(OrganizationScope scope, Requester by, Wanted wanted) {
        String field = switch (wanted.side()) {
            case INVITER -> EngagementKeys.INVITER;
            case INVITEE -> EngagementKeys.INVITEES;
        };
        ScopedQuery query = ScopedQuery.in(scope)
                .whereEquals(EngagementKeys.PREFIX + field, by.organization().value())
                .descendingBy(EngagementKeys.PREFIX + EngagementKeys.SINCE)
                .limit(BATCH);
        Place after = wanted.after();
        return after == null ? query : query.whereAtMost(EngagementKeys.PREFIX + EngagementKeys.SINCE, after.since());
    }

    private Flux<Stored<Engagement>> engagements(ScopedQuery query) {
        return batch(query)
                .expand(found -> found.size() < BATCH
                        ? Mono.empty()
                        : batch(query.after(
                                createdAt(found.getLast()), found.getLast().id())))
                .concatMapIterable(found -> found);
    }

    private Mono<List<Stored<Engagement>>> batch(ScopedQuery query) {
        return store.list(query).collectList();
    }

    private static Instant createdAt(Stored<Engagement> stored) {
        return stored.state().deal().createdAt();
    }
}
