package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.application.Criterion;
import cosell.deals.deal.application.Criterion.AtLocation;
import cosell.deals.deal.application.Criterion.AtStage;
import cosell.deals.deal.application.Criterion.ClosesBefore;
import cosell.deals.deal.application.Criterion.ClosesFrom;
import cosell.deals.deal.application.Criterion.ExpiresBefore;
import cosell.deals.deal.application.Criterion.InCurrency;
import cosell.deals.deal.application.Criterion.NeedsAnswer;
import cosell.deals.deal.application.Criterion.OfCampaign;
import cosell.deals.deal.application.Criterion.OfEngagement;
import cosell.deals.deal.application.Criterion.OfType;
import cosell.deals.deal.application.Criterion.UpdatedSince;
import cosell.deals.deal.application.Criterion.ValueAtLeast;
import cosell.deals.deal.application.Criterion.ValueAtMost;
import cosell.deals.deal.application.Criterion.WithCrmId;
import cosell.deals.deal.application.Criterion.WithSolution;
import cosell.deals.deal.application.Criterion.WithTeamMember;
import cosell.deals.deal.application.Criterion.WithWords;
import cosell.deals.deal.application.DealOrder;
import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DealQuery.View;
import cosell.deals.deal.application.DealSort;
import cosell.deals.deal.application.SearchWords;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.fixture.ManyDeals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Queries of every kind about deals of {@link ManyDeals}; their values are mostly those of some deal. */
final class RandomQueries {

    private static final List<View> OWN_VIEWS = List.of(View.INBOUND, View.OUTBOUND, View.CLOSED);
    private static final Set<DealSort> SHARED_SORTS =
            EnumSet.of(DealSort.VISIBLE_SINCE, DealSort.VALUE, DealSort.ESTIMATED_CLOSE_DATE);

    private final RandomGenerator random;
    private final List<Deal> deals;

    RandomQueries(RandomGenerator random, List<Deal> deals) {
        this.random = random;
        this.deals = deals;
    }

    DealQuery next() {
        View view = random.nextInt(3) == 0 ? null : random.nextInt(5) == 0 ? View.PARTNER_LED : one(OWN_VIEWS);
        TreeSet<DealStatus> statuses = new TreeSet<>();
        for (int count = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0; count > 0; count--) {
            statuses.add(one(List.of(DealStatus.values())));
        }
        List<Criterion> criteria = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            add(criteria, view == View.PARTNER_LED ? random.nextInt(10) : random.nextInt(17));
        }
        return new DealQuery(view, statuses, criteria, order(view, criteria));
    }

    private DealOrder order(@Nullable View view, List<Criterion> criteria) {
        List<DealSort> sorts = List.copyOf(
                view == View.PARTNER_LED ? SHARED_SORTS : EnumSet.complementOf(EnumSet.of(DealSort.VISIBLE_SINCE)));
        DealSort sort = one(sorts);
        if (sort == DealSort.VALUE && criteria.stream().noneMatch(InCurrency.class::isInstance)) {
            criteria.add(new InCurrency(one(ManyDeals.CURRENCIES)));
        }
        return new DealOrder(sort, random.nextBoolean());
    }

    /** Each kind once, as parameters come once. */
    private void add(List<Criterion> criteria, int kind) {
        Criterion criterion = criterion(kind, one(deals));
        if (criteria.stream().noneMatch(known -> known.getClass() == criterion.getClass())) {
            criteria.add(criterion);
        }
        boolean amount = criterion instanceof ValueAtLeast || criterion instanceof ValueAtMost;
        if (amount && criteria.stream().noneMatch(InCurrency.class::isInstance)) {
            criteria.add(new InCurrency(one(ManyDeals.CURRENCIES)));
        }
    }

    private Criterion criterion(int kind, Deal like) {
        return switch (kind) {
            case 0 -> new OfType(new TreeSet<>(List.of(one(List.of(DealType.values())))));
            case 1 -> new AtStage(one(ManyDeals.STAGES));
            case 2 -> words(like);
            case 3 -> new InCurrency(one(ManyDeals.CURRENCIES));
            case 4 -> new ValueAtLeast(amount(like));
            case 5 -> new ValueAtMost(amount(like));
            case 6 -> new ClosesFrom(ManyDeals.FIRST_DAY.plusDays(random.nextInt(400)));
            case 7 -> new ClosesBefore(ManyDeals.FIRST_DAY.plusDays(random.nextInt(400)));
            case 8 -> new WithTeamMember(ManyDeals.email(random.nextInt(40), random.nextBoolean()));
            case 9 -> new WithSolution(one(ManyDeals.SOLUTIONS));
            case 10 -> new AtLocation(one(ManyDeals.LOCATIONS));
            case 11 -> new WithCrmId("OPP-" + random.nextInt(500));
            case 12 -> new OfCampaign(one(ManyDeals.CAMPAIGNS));
            case 13 -> new OfEngagement(like.identity().engagementId());
            case 14 -> new UpdatedSince(like.updatedAt());
            case 15 ->
                new ExpiresBefore(
                        Objects.requireNonNullElse(like.sharing().expiresAt(), ManyDeals.BEGIN.plusSeconds(20_000)));
            default -> new NeedsAnswer(random.nextBoolean());
        };
    }

    private WithWords words(Deal like) {
        List<String> words = SearchWords.of(
                random.nextBoolean()
                        ? like.content().name()
                        : like.content().customer().name());
        return new WithWords(words.stream()
                .limit(1 + random.nextInt(2))
                .map(word -> word.substring(0, 1 + random.nextInt(word.length())))
                .distinct()
                .toList());
    }

    private static BigDecimal amount(Deal like) {
        return like.content().value() == null
                ? new BigDecimal("1000.5")
                : like.content().value().amount();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
