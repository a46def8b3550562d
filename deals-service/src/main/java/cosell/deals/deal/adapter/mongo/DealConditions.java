package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.application.Criterion;
import cosell.deals.deal.application.Criterion.Among;
import cosell.deals.deal.application.Criterion.AtLocation;
import cosell.deals.deal.application.Criterion.AtStage;
import cosell.deals.deal.application.Criterion.ClosesBefore;
import cosell.deals.deal.application.Criterion.ClosesFrom;
import cosell.deals.deal.application.Criterion.ExpiresBefore;
import cosell.deals.deal.application.Criterion.InCurrency;
import cosell.deals.deal.application.Criterion.InDirection;
import cosell.deals.deal.application.Criterion.InStatus;
import cosell.deals.deal.application.Criterion.NeedsAnswer;
import cosell.deals.deal.application.Criterion.OfCampaign;
import cosell.deals.deal.application.Criterion.OfEngagement;
import cosell.deals.deal.application.Criterion.OfType;
import cosell.deals.deal.application.Criterion.UpdatedSince;
import cosell.deals.deal.application.Criterion.ValueAtLeast;
import cosell.deals.deal.application.Criterion.ValueAtMost;
import cosell.deals.deal.application.Criterion.WithCrmId;
import cosell.deals.deal.application.Criterion.WithLikelyKey;
import cosell.deals.deal.application.Criterion.WithSolution;
import cosell.deals.deal.application.Criterion.WithTeamMember;
import cosell.deals.deal.application.Criterion.WithWords;
import cosell.deals.deal.application.DealLists.Reach;
import cosell.deals.deal.application.DealLists.Selection;
import cosell.deals.deal.application.Readers;
import cosell.deals.deal.application.SearchWords;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.security.OrganizationScope;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.types.Decimal128;

/** What is asked of a list of deals, as conditions of a query. */
final class DealConditions {

    private final Selection asked;
    private final OrganizationId organization;

    private DealConditions(Selection asked) {
        this.asked = asked;
        this.organization = asked.scope().organization();
    }

    static ScopedQuery of(Selection asked) {
        DealConditions conditions = new DealConditions(asked);
        ScopedQuery query = within(asked.scope(), asked.reach());
        for (Criterion criterion : asked.criteria()) {
            query = conditions.with(query, criterion);
        }
        Optional<QueryShape> shape = ListCatalogue.shapeOf(asked);
        return shape.isPresent() ? everyField(query, asked, shape.get()) : query;
    }

    /** An index is read in the order of its last fields only if the query has values for all those before. */
    private static ScopedQuery everyField(ScopedQuery query, Selection asked, QueryShape shape) {
        ScopedQuery full = query;
        if (shape.needsEvery(DealIndex.DIRECTION) && !asked.asks(InDirection.class)) {
            full = full.whereIn(DealIndex.DIRECTION, names(Direction.values()));
        }
        if (shape.needsEvery(DealIndex.STATUS) && !asked.asks(InStatus.class)) {
            full = full.whereIn(DealIndex.STATUS, names(DealStatus.values()));
        }
        if (shape.needsEvery(DealIndex.TYPE) && !asked.asks(OfType.class)) {
            full = full.whereIn(DealIndex.TYPE, names(DealType.values()));
        }
        return full;
    }

    private static ScopedQuery within(OrganizationScope scope, Reach reach) {
        return switch (reach) {
            case Reach.All _ -> DealIndex.owned(scope);
            case Reach.Marked(var marks) -> DealIndex.marked(scope, marks);
            case Reach.PartnerLed _ -> ScopedQuery.in(scope).whereEquals(DealIndex.PARTNER_LED, true);
        };
    }

    private ScopedQuery with(ScopedQuery query, Criterion criterion) {
        return switch (criterion) {
            case Among(var ids) -> query.whereIn("_id", ids);
            case InDirection(var direction) -> query.whereEquals(DealIndex.DIRECTION, direction.name());
            case InStatus(var statuses) -> query.whereIn(DealIndex.STATUS, names(statuses));
            case OfType(var types) -> query.whereIn(DealIndex.TYPE, names(types));
            case AtStage(var stage) -> query.whereEquals(DealIndex.STAGE, stage);
            case WithWords(var beginnings) -> worded(query, beginnings);
            case AtLocation(var location) -> marked(query, Readers.ofLocation(location));
            case InCurrency(var currency) -> query.whereEquals(DealIndex.CURRENCY, currency);
            case ValueAtLeast(var amount) -> query.whereAtLeast(DealIndex.AMOUNT, new Decimal128(amount));
            case ValueAtMost(var amount) -> query.whereAtMost(DealIndex.AMOUNT, new Decimal128(amount));
            case ClosesFrom(var day) -> query.whereAtLeast(DealIndex.CLOSE_DATE, day.toString());
            case ClosesBefore(var day) -> query.whereBelow(DealIndex.CLOSE_DATE, day.toString());
            case WithTeamMember(var email) -> member(query, Readers.plain(email));
            case WithSolution(var solution) -> query.whereEquals(DealIndex.SOLUTION, solution);
            case WithCrmId(var id) -> query.whereEquals(DealIndex.CRM_ID, id);
            case OfCampaign(var id) -> campaign(query, id);
            case WithLikelyKey(var keys) -> query.whereIn(DealIndex.LIKELY, DealIndex.of(organization, keys));
            case OfEngagement(var id) -> query.whereEquals(DealIndex.ENGAGEMENT, id);
            case UpdatedSince(var moment) -> query.whereAtLeast(DealIndex.UPDATED_AT, Date.from(moment));
            case ExpiresBefore(var moment) -> query.whereBelow(DealIndex.EXPIRES_AT, Date.from(moment));
            case NeedsAnswer(var needed) ->
                needed
                        ? query.whereEquals(DealIndex.STATUS, DealStatus.RECEIVED.name())
                        : query.whereNot(DealIndex.STATUS, DealStatus.RECEIVED.name());
        };
    }

    private ScopedQuery worded(ScopedQuery query, List<String> beginnings) {
        return asked.reach() instanceof Reach.PartnerLed
                ? query.whereEachStartsAnElement(DealIndex.SHARED_WORDS, beginnings)
                : query.whereEachStartsAnElement(DealIndex.WORDS, DealIndex.of(organization, beginnings));
    }

    private ScopedQuery member(ScopedQuery query, String email) {
        return asked.reach() instanceof Reach.PartnerLed
                ? query.whereContains(DealIndex.SHARED_TEAM, email)
                : marked(query, Readers.member(email));
    }

    private ScopedQuery marked(ScopedQuery query, String mark) {
        return query.whereContains(DealIndex.READERS, DealIndex.of(organization, mark));
    }

    /** Found by its words, which have an index; the id itself then decides. */
    private ScopedQuery campaign(ScopedQuery query, String id) {
        return query.whereEachStartsAnElement(DealIndex.WORDS, DealIndex.of(organization, SearchWords.of(id)))
                .whereEquals(DealIndex.CAMPAIGN, id);
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static List<String> names(Enum<?>... values) {
        return names(List.of(values));
    }
}
