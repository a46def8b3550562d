package cosell.deals.deal.adapter.kafka;

import static cosell.deals.deal.adapter.kafka.PartRecords.optional;

import cosell.deals.deal.domain.Classification;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Identity;
import cosell.deals.deal.domain.Progress;
import cosell.deals.deal.domain.Reports;
import cosell.deals.deal.domain.Sharing;
import cosell.deals.deal.domain.Source;
import cosell.schemas.DealState;
import cosell.schemas.DealType;

/** The whole state of a deal as a record. */
final class StateRecords {

    private StateRecords() {}

    static DealState state(Deal deal) {
        DealState.Builder state = DealState.newBuilder();
        identity(state, deal.identity());
        classification(state, deal.classification());
        content(state, deal.content());
        sharing(state, deal.sharing());
        progress(state, deal.progress());
        reports(state, deal.reports());
        source(state, deal.source());
        return state.setCreatedAt(deal.createdAt())
                .setUpdatedAt(deal.updatedAt())
                .build();
    }

    private static void identity(DealState.Builder state, Identity identity) {
        state.setId(identity.dealId())
                .setOrganization(identity.organization().value())
                .setEngagementId(identity.engagementId())
                .setDirection(direction(identity.direction()))
                .setVendorOwned(identity.vendorOwned())
                .setLocationId(identity.locationId());
    }

    private static void classification(DealState.Builder state, Classification classification) {
        state.setWithPartners(classification.withPartners())
                .setType(
                        switch (classification.type()) {
                            case PRIVATE -> DealType.PRIVATE;
                            case PARTNER_LED -> DealType.PARTNER_LED;
                            case CO_SELL -> DealType.CO_SELL;
                            case PARTNER_TO_PARTNER -> DealType.PARTNER_TO_PARTNER;
                            case SOLUTION_ASSESSMENT -> DealType.SOLUTION_ASSESSMENT;
                        });
    }

    private static void content(DealState.Builder state, Content content) {
        state.setName(content.name())
                .setCustomer(PartRecords.customer(content.customer()))
                .setCustomerContact(optional(content.customerContact(), PartRecords::person))
                .setConsents(
                        content.consents().stream().map(PartRecords::consent).toList())
                .setValue(optional(content.value(), PartRecords::money))
                .setEstimatedCloseDate(content.estimatedCloseDate())
                .setTeam(PartRecords.people(content.team()))
                .setSolutions(PartRecords.solutions(content.solutions()))
                .setCrm(optional(content.crm(), PartRecords::crm))
                .setCampaignId(content.campaignId())
                .setNotes(content.notes());
    }

    private static void sharing(DealState.Builder state, Sharing sharing) {
        state.setHelp(optional(sharing.help(), PartRecords::help))
                .setVisibleToVendor(sharing.visibleToVendor())
                .setVisibleSince(sharing.visibleSince())
                .setRequestedInvitations(sharing.requested().stream()
                        .map(SharingRecords::requested)
                        .toList())
                .setInvitations(sharing.invitations().stream()
                        .map(SharingRecords::invitation)
                        .toList())
                .setInviter(optional(sharing.inviter(), SharingRecords::inviter))
                .setExpiresAt(sharing.expiresAt());
    }

    private static void progress(DealState.Builder state, Progress progress) {
        state.setStatus(status(progress.status()))
                .setStage(progress.stage())
                .setStagePercent(progress.stagePercent())
                .setStageMarks(
                        progress.marks().stream().map(SharingRecords::mark).toList())
                .setAcceptedAt(progress.acceptedAt())
                .setClosing(optional(progress.closing(), SharingRecords::closing));
    }

    private static void reports(DealState.Builder state, Reports reports) {
        state.setRegistrations(reports.registrations().stream()
                        .map(ReportRecords::milestone)
                        .toList())
                .setCrmSync(reports.crmSync().stream().map(ReportRecords::sync).toList());
    }

    private static void source(DealState.Builder state, Source source) {
        state.setHistoric(source.historic()).setOpenedAt(source.openedAt()).setSourceClosedAt(source.closedAt());
    }

    private static cosell.schemas.Direction direction(Direction direction) {
        return switch (direction) {
            case OUTBOUND -> cosell.schemas.Direction.OUTBOUND;
            case INBOUND -> cosell.schemas.Direction.INBOUND;
        };
    }

    private static cosell.schemas.DealStatus status(DealStatus status) {
        return switch (status) {
            case RECEIVED -> cosell.schemas.DealStatus.RECEIVED;
            case ACCEPTED -> cosell.schemas.DealStatus.ACCEPTED;
            case WON -> cosell.schemas.DealStatus.WON;
            case LOST -> cosell.schemas.DealStatus.LOST;
            case DECLINED -> cosell.schemas.DealStatus.DECLINED;
            case EXPIRED -> cosell.schemas.DealStatus.EXPIRED;
            case WITHDRAWN -> cosell.schemas.DealStatus.WITHDRAWN;
        };
    }
}
