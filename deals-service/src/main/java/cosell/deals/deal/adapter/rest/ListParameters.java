package cosell.deals.deal.adapter.rest;

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
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.platform.web.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads which deals a request asks for; everything wrong with it is noted in its parameters. */
final class ListParameters {

    private static final int LONGEST = 255;
    private static final Set<String> VIEWS = Set.of("inbound", "outbound", "favorites", "closed", "partner-led");

    private final QueryParameters sent;
    private final @Nullable View view;
    private final List<Criterion> criteria = new ArrayList<>();

    private ListParameters(QueryParameters sent) {
        this.sent = sent;
        this.view = view(sent.oneOf("view", VIEWS));
    }

    static DealQuery read(QueryParameters sent) {
        return new ListParameters(sent).query();
    }

    private DealQuery query() {
        Set<DealStatus> statuses = sent.anyOf("status", DealStatus.class);
        whatEverybodyReads();
        if (view == View.PARTNER_LED) {
            ListFaults.notShared(sent);
        } else {
            whatTheOwnerReads();
        }
        DealOrder order = order();
        ListFaults.contradictions(sent, criteria, order);
        return new DealQuery(view, new TreeSet<>(statuses), criteria, order);
    }

    private void whatEverybodyReads() {
        add(types(), OfType::new);
        add(sent.text("stage", LONGEST), AtStage::new);
        add(ListFaults.words(sent, sent.text("q", LONGEST)), WithWords::new);
        add(ListFaults.currency(sent, sent.text("currency", LONGEST)), InCurrency::new);
        add(ListFaults.amount(sent, "minValue"), ValueAtLeast::new);
        add(ListFaults.amount(sent, "maxValue"), ValueAtMost::new);
        add(sent.date("closesAfter"), ClosesFrom::new);
        add(sent.date("closesBefore"), ClosesBefore::new);
        add(sent.text("teamMember", LONGEST), WithTeamMember::new);
        add(sent.text("solution", LONGEST), WithSolution::new);
        add(sent.uuid("engagementId"), OfEngagement::new);
    }

    private void whatTheOwnerReads() {
        add(sent.text("location", LONGEST), AtLocation::new);
        add(sent.text("crmId", LONGEST), WithCrmId::new);
        add(sent.text("campaignId", LONGEST), OfCampaign::new);
        add(sent.instant("updatedSince"), UpdatedSince::new);
        add(sent.instant("expiresBefore"), ExpiresBefore::new);
        String answer = sent.oneOf("needsAnswer", Set.of("true", "false"));
        add(answer, text -> new NeedsAnswer(Boolean.parseBoolean(text)));
    }

    private @Nullable SortedSet<DealType> types() {
        Set<DealType> types = sent.anyOf("type", DealType.class);
        return types.isEmpty() ? null : new TreeSet<>(types);
    }

    private DealOrder order() {
        Set<DealSort> known = view == View.PARTNER_LED ? ListFaults.SHARED_ORDERS : ListFaults.OWN_ORDERS;
        String asked = sent.oneOf("sort", ListFaults.texts(known));
        if (asked == null) {
            return view == View.PARTNER_LED ? DealOrder.LATEST_VISIBLE_FIRST : DealOrder.NEWEST_FIRST;
        }
        boolean descending = asked.startsWith("-");
        String name = descending ? asked.substring(1) : asked;
        return known.stream()
                .filter(sort -> sort.asked().equals(name))
                .map(sort -> new DealOrder(sort, descending))
                .findFirst()
                .orElseThrow();
    }

    private <T> void add(@Nullable T value, Function<T, Criterion> criterion) {
        if (value != null) {
            criteria.add(criterion.apply(value));
        }
    }

    private static @Nullable View view(@Nullable String name) {
        return name == null ? null : View.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
