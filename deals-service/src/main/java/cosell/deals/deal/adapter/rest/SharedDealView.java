package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.PartViews.MoneyView;
import cosell.deals.deal.adapter.rest.PartViews.SolutionView;
import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the vendor's sellers see of a deal that a partner leads: the shared view and the customer (V-02, V-03). */
record SharedDealView(
        UUID id,
        UUID engagementId,
        String organization,
        DealStatus status,
        DealType type,
        CustomerView customer,
        @Nullable MoneyView value,
        @Nullable LocalDate estimatedCloseDate,
        List<Person> team,
        List<SolutionView> solutions,
        String stage,
        int stagePercent,
        @Nullable Instant visibleSince,
        @Nullable Instant closedAt)
        implements ListedDeal {

    record CustomerView(String name, String country) {}

    static SharedDealView of(Deal deal) {
        Content content = deal.content();
        Closing closing = deal.progress().closing();
        return new SharedDealView(
                deal.dealId(),
                deal.identity().engagementId(),
                deal.organization().value(),
                deal.status(),
                deal.classification().type(),
                new CustomerView(content.customer().name(), content.customer().country()),
                MoneyView.of(content.value()),
                content.estimatedCloseDate(),
                content.team(),
                content.solutions().stream().map(SolutionView::of).toList(),
                deal.progress().stage(),
                deal.progress().stagePercent(),
                deal.sharing().visibleSince(),
                closing == null ? null : closing.closedAt());
    }
}
