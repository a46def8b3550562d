package cosell.deals.deal.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import cosell.deals.deal.adapter.rest.PartViews.CrmView;
import cosell.deals.deal.adapter.rest.PartViews.MoneyView;
import cosell.deals.deal.adapter.rest.PartViews.SolutionView;
import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.Consent;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.Customer;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealInvitation;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Help;
import cosell.deals.deal.domain.Identity;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.Progress;
import cosell.deals.deal.domain.RegistrationMilestone;
import cosell.deals.deal.domain.Sharing;
import cosell.deals.deal.domain.StageMark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal as its own organization sees it. Field names are those of the event's state. */
record DealView(
        UUID id,
        String organization,
        UUID engagementId,
        Direction direction,
        DealStatus status,
        DealType type,
        boolean withPartners,
        boolean vendorOwned,
        String locationId,
        String name,
        Customer customer,
        @Nullable Person customerContact,
        List<Consent> consents,
        @Nullable MoneyView value,
        @Nullable LocalDate estimatedCloseDate,
        List<Person> team,
        List<SolutionView> solutions,
        @Nullable CrmView crm,
        @Nullable String campaignId,
        @Nullable String notes,
        @Nullable Help help,
        boolean visibleToVendor,
        @Nullable Instant visibleSince,
        String stage,
        int stagePercent,
        List<StageMark> stageMarks,
        List<SharingViews.RequestedView> requestedInvitations,
        List<DealInvitation> invitations,
        SharingViews.@Nullable InviterView inviter,
        @Nullable Instant expiresAt,
        PartViews.@Nullable ClosingView closing,
        List<RegistrationMilestone> registrations,
        List<PartViews.SyncView> crmSync,
        boolean historic,
        @Nullable Instant openedAt,
        @Nullable Instant sourceClosedAt,
        Instant createdAt,
        @Nullable Instant acceptedAt,
        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links)
        implements ListedDeal {

    /** Where something can be done or read. */
    record Link(String href) {}

    static DealView of(Deal deal, Map<String, Link> links) {
        Identity identity = deal.identity();
        Content content = deal.content();
        Sharing sharing = deal.sharing();
        Progress progress = deal.progress();
        Closing closing = progress.closing();
        return new DealView(
                identity.dealId(),
                identity.organization().value(),
                identity.engagementId(),
                identity.direction(),
                progress.status(),
                deal.classification().type(),
                deal.classification().withPartners(),
                identity.vendorOwned(),
                identity.locationId(),
                content.name(),
                content.customer(),
                content.customerContact(),
                content.consents(),
                MoneyView.of(content.value()),
                content.estimatedCloseDate(),
                content.team(),
                content.solutions().stream().map(SolutionView::of).toList(),
                CrmView.of(content.crm()),
                content.campaignId(),
                content.notes(),
                sharing.help(),
                sharing.visibleToVendor(),
                sharing.visibleSince(),
                progress.stage(),
                progress.stagePercent(),
                progress.marks(),
                sharing.requested().stream().map(SharingViews.RequestedView::of).toList(),
                sharing.invitations(),
                SharingViews.InviterView.of(sharing.inviter()),
                sharing.expiresAt(),
                closing == null ? null : PartViews.ClosingView.of(closing),
                deal.reports().registrations(),
                deal.reports().crmSync().stream().map(PartViews.SyncView::of).toList(),
                deal.source().historic(),
                deal.source().openedAt(),
                deal.source().closedAt(),
                deal.createdAt(),
                progress.acceptedAt(),
                deal.updatedAt(),
                links);
    }
}
