package cosell.deals.deal.adapter.mongo;

import static cosell.deals.deal.adapter.mongo.DealIndex.AMOUNT;
import static cosell.deals.deal.adapter.mongo.DealIndex.CLOSE_DATE;
import static cosell.deals.deal.adapter.mongo.DealIndex.CREATED_AT;
import static cosell.deals.deal.adapter.mongo.DealIndex.CRM_ID;
import static cosell.deals.deal.adapter.mongo.DealIndex.CURRENCY;
import static cosell.deals.deal.adapter.mongo.DealIndex.DIRECTION;
import static cosell.deals.deal.adapter.mongo.DealIndex.ENGAGEMENT;
import static cosell.deals.deal.adapter.mongo.DealIndex.EXPIRES_AT;
import static cosell.deals.deal.adapter.mongo.DealIndex.LIKELY;
import static cosell.deals.deal.adapter.mongo.DealIndex.NAME;
import static cosell.deals.deal.adapter.mongo.DealIndex.OWNER;
import static cosell.deals.deal.adapter.mongo.DealIndex.PARTNER_LED;
import static cosell.deals.deal.adapter.mongo.DealIndex.READERS;
import static cosell.deals.deal.adapter.mongo.DealIndex.SHARED_WORDS;
import static cosell.deals.deal.adapter.mongo.DealIndex.SOLUTION;
import static cosell.deals.deal.adapter.mongo.DealIndex.STATUS;
import static cosell.deals.deal.adapter.mongo.DealIndex.TYPE;
import static cosell.deals.deal.adapter.mongo.DealIndex.UPDATED_AT;
import static cosell.deals.deal.adapter.mongo.DealIndex.VISIBLE_SINCE;
import static cosell.deals.deal.adapter.mongo.DealIndex.WORDS;

import cosell.deals.deal.adapter.mongo.ListFit.Found;
import cosell.deals.deal.adapter.mongo.ListFit.Sorted;
import cosell.deals.deal.application.Criterion;
import cosell.deals.deal.application.Criterion.Among;
import cosell.deals.deal.application.Criterion.AtLocation;
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
import cosell.deals.deal.application.DealSort;
import cosell.platform.outbox.IndexSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The queries by which deals are listed, each with the index that serves it. The first that fits a list is its shape; a
 * list that fits none is searched through the organization's deals in its order, for a short time only.
 */
final class ListCatalogue {

    /** How long the store may work on a page of a list of the catalogue. */
    private static final Duration LISTED = Duration.ofSeconds(10);

    /** And on one outside of it. */
    private static final Duration UNLISTED = Duration.ofSeconds(3);

    private static final String NEWEST = "-" + CREATED_AT;

    static final List<QueryShape> SHAPES = List.of(
            // Few are found, whatever else is asked.
            found("favorites", Reach.class, Among.class, IndexSpec.on("_id")),
            found("of an engagement", Reach.class, OfEngagement.class, IndexSpec.on(ENGAGEMENT)),
            found("of a CRM opportunity", Reach.class, WithCrmId.class, IndexSpec.withinOrganization(CRM_ID)),
            found("likely duplicates", Reach.class, WithLikelyKey.class, IndexSpec.sparse(LIKELY)),
            found("partner-led, by words", Reach.PartnerLed.class, WithWords.class, IndexSpec.sparse(SHARED_WORDS)),
            found("by words", Reach.class, WithWords.class, IndexSpec.on(WORDS)),
            found("of a campaign", Reach.class, OfCampaign.class, IndexSpec.on(WORDS)),
            // Many may be found, in the order of the index.
            sorted("newest", Reach.All.class, DealSort.CREATED_AT, List.of(), IndexSpec.on(OWNER, NEWEST, "-_id")),
            sorted(
                    "newest of a view",
                    Reach.All.class,
                    DealSort.CREATED_AT,
                    List.of(InDirection.class, InStatus.class, NeedsAnswer.class, OfType.class),
                    IndexSpec.on(OWNER, DIRECTION, STATUS, TYPE, NEWEST, "-_id")),
            sorted(
                    "newest with a solution",
                    Reach.All.class,
                    DealSort.CREATED_AT,
                    List.of(WithSolution.class),
                    IndexSpec.on(OWNER, SOLUTION, NEWEST, "-_id")),
            sorted(
                    "newest of a team member or location",
                    Reach.All.class,
                    DealSort.CREATED_AT,
                    List.of(WithTeamMember.class, AtLocation.class),
                    IndexSpec.on(READERS, NEWEST, "-_id")),
            sorted(
                    "newest of those that a person may see",
                    Reach.Marked.class,
                    DealSort.CREATED_AT,
                    List.of(),
                    IndexSpec.on(READERS, NEWEST, "-_id")),
            sorted(
                    "newest of a view of those that a person may see",
                    Reach.Marked.class,
                    DealSort.CREATED_AT,
                    List.of(InDirection.class, InStatus.class, NeedsAnswer.class),
                    IndexSpec.on(READERS, DIRECTION, STATUS, NEWEST, "-_id")),
            sorted(
                    "lately changed",
                    Reach.All.class,
                    DealSort.UPDATED_AT,
                    List.of(UpdatedSince.class),
                    IndexSpec.on(OWNER, "-" + UPDATED_AT, "-_id")),
            sorted("by name", Reach.All.class, DealSort.NAME, List.of(), IndexSpec.on(OWNER, NAME, "_id")),
            sorted(
                    "by value",
                    Reach.All.class,
                    DealSort.VALUE,
                    List.of(InCurrency.class, ValueAtLeast.class, ValueAtMost.class),
                    IndexSpec.on(OWNER, CURRENCY, AMOUNT, "_id")),
            sorted(
                    "by close date",
                    Reach.All.class,
                    DealSort.ESTIMATED_CLOSE_DATE,
                    List.of(ClosesFrom.class, ClosesBefore.class),
                    IndexSpec.on(OWNER, CLOSE_DATE, "_id")),
            sorted(
                    "by deadline",
                    Reach.All.class,
                    DealSort.EXPIRES_AT,
                    List.of(ExpiresBefore.class, NeedsAnswer.class, InDirection.class, InStatus.class),
                    IndexSpec.on(OWNER, DIRECTION, STATUS, EXPIRES_AT, "_id")),
            sorted(
                    "partner-led, latest visible",
                    Reach.PartnerLed.class,
                    DealSort.VISIBLE_SINCE,
                    List.of(),
                    IndexSpec.on(PARTNER_LED, "-" + VISIBLE_SINCE, "-_id")));

    private ListCatalogue() {}

    /** Empty for a list that is not in the catalogue. */
    static Optional<QueryShape> shapeOf(Selection asked) {
        return SHAPES.stream().filter(shape -> shape.fit().fits(asked)).findFirst();
    }

    /** How long the store may work on a page of this list. */
    static Duration timeFor(Selection asked) {
        return shapeOf(asked).isPresent() ? LISTED : UNLISTED;
    }

    /** What the collection needs; ids always have one. */
    static Stream<IndexSpec> indexes() {
        return SHAPES.stream()
                .map(QueryShape::index)
                .filter(index -> !index.fields().getFirst().equals("_id"))
                .distinct();
    }

    private static QueryShape found(
            String name, Class<? extends Reach> reach, Class<? extends Criterion> key, IndexSpec index) {
        return new QueryShape(name, new Found(reach, key), index);
    }

    private static QueryShape sorted(
            String name,
            Class<? extends Reach> reach,
            DealSort sort,
            List<Class<? extends Criterion>> covered,
            IndexSpec index) {
        return new QueryShape(name, new Sorted(reach, sort, covered), index);
    }
}
