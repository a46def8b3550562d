package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.application.DealLists;
import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DealQuery.View;
import cosell.deals.deal.application.PartnerLed;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds deals in their own collection. */
public final class MongoDealLists implements DealLists {

    private static final Set<DealStatus> CLOSED =
            Arrays.stream(DealStatus.values()).filter(DealStatus::terminal).collect(Collectors.toUnmodifiableSet());
    private static final Set<DealStatus> OPEN = Set.of(DealStatus.RECEIVED, DealStatus.ACCEPTED);

    private final AggregateStore<Deal, DealEvent> store;

    public MongoDealLists(AggregateStore<Deal, DealEvent> store) {
        this.store = store;
    }

    @Override
    public Flux<Stored<Deal>> list(Selection selection, @Nullable Behind behind, int atMost) {
        ScopedQuery newestFirst =
                query(selection).descendingBy(DealIndex.CREATED_AT).limit(atMost);
        return store.list(
                behind == null ? newestFirst : newestFirst.after(Date.from(behind.createdAt()), behind.dealId()));
    }

    @Override
    public Mono<Long> count(Selection selection, int atMost) {
        return store.count(query(selection), atMost);
    }

    private static ScopedQuery query(Selection selection) {
        DealQuery asked = selection.query();
        ScopedQuery all = ScopedQuery.in(selection.scope());
        return filtered(asked.view() == View.PARTNER_LED ? partnerLed(all, asked) : own(all, selection), asked);
    }

    private static ScopedQuery partnerLed(ScopedQuery all, DealQuery asked) {
        return in(all, DealIndex.TYPE, partnerLedTypes(asked))
                .whereEachStartsAnElement(DealIndex.SHARED_WORDS, asked.words());
    }

    private static List<DealType> partnerLedTypes(DealQuery asked) {
        return PartnerLed.TYPES.stream()
                .filter(type -> asked.types().isEmpty() || asked.types().contains(type))
                .toList();
    }

    private static ScopedQuery own(ScopedQuery all, Selection selection) {
        DealQuery asked = selection.query();
        String organization = selection.scope().organization().value();
        ScopedQuery query = visible(all.whereEquals(DealIndex.OWNER, organization), selection);
        return in(query, DealIndex.TYPE, asked.types().isEmpty() ? null : asked.types())
                .whereEachStartsAnElement(
                        DealIndex.WORDS, DealIndex.of(selection.scope().organization(), asked.words()));
    }

    private static ScopedQuery filtered(ScopedQuery from, DealQuery asked) {
        ScopedQuery query = from;
        query = in(query, DealIndex.DIRECTION, directions(asked));
        query = in(query, DealIndex.STATUS, statuses(asked));
        query = asked.stage() == null ? query : query.whereEquals(DealIndex.STAGE, asked.stage());
        query = asked.engagementId() == null ? query : query.whereEquals(DealIndex.ENGAGEMENT, asked.engagementId());
        return asked.crmId() == null ? query : query.whereEquals(DealIndex.CRM_ID, asked.crmId());
    }

    private static ScopedQuery visible(ScopedQuery query, Selection selection) {
        List<String> among = selection.among();
        ScopedQuery favorites = among == null ? query : query.whereIn("_id", among);
        return selection.access().seesAll()
                ? favorites
                : favorites.whereIn(
                        DealIndex.READERS,
                        DealIndex.of(
                                selection.scope().organization(),
                                selection.access().sees()));
    }

    private static @Nullable Set<Direction> directions(DealQuery asked) {
        return asked.view() == null
                ? null
                : switch (asked.view()) {
                    case INBOUND -> Set.of(Direction.INBOUND);
                    case OUTBOUND -> Set.of(Direction.OUTBOUND);
                    case FAVORITES, CLOSED, PARTNER_LED -> null;
                };
    }

    /** Inbound and outbound show what is open, unless a status is asked for. Null for all. */
    private static @Nullable Set<DealStatus> statuses(DealQuery asked) {
        Set<DealStatus> wanted = asked.statuses();
        if (asked.view() == null) {
            return wanted.isEmpty() ? null : wanted;
        }
        return switch (asked.view()) {
            case INBOUND, OUTBOUND -> wanted.isEmpty() ? OPEN : wanted;
            case FAVORITES, PARTNER_LED -> wanted.isEmpty() ? null : wanted;
            case CLOSED ->
                wanted.isEmpty()
                        ? CLOSED
                        : wanted.stream().filter(DealStatus::terminal).collect(Collectors.toSet());
        };
    }

    /** Null values mean no condition. */
    private static ScopedQuery in(ScopedQuery query, String path, @Nullable Collection<? extends Enum<?>> values) {
        return values == null
                ? query
                : query.whereIn(path, values.stream().map(Enum::name).toList());
    }
}
