package cosell.deals.crm.adapter.kafka;

import cosell.deals.crm.domain.CrmOutcome;
import cosell.deals.crm.domain.CrmResult;
import cosell.deals.deal.domain.CrmKey;
import cosell.platform.domain.Announcement;
import cosell.platform.domain.Position;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SharedRecords;
import cosell.platform.events.Topics;
import cosell.platform.outbox.AnnouncementContext;
import cosell.schemas.CrmResultOutcome;
import org.jspecify.annotations.Nullable;

/** Turns results into records of their organization's topic. */
public final class CrmResultRecords {

    private static final String SOURCE = "/deals-service";
    private static final String TYPE = "cosell.crm.result.v1";

    private CrmResultRecords() {}

    /** The record of a result that a deal or a link announced. */
    public static OutgoingRecord of(Announcement announcement, AnnouncementContext context) {
        if (!(announcement instanceof CrmResult result)) {
            throw new IllegalArgumentException(announcement.getClass() + " is no result of a CRM record");
        }
        String key = key(result);
        CloudEventAttributes attributes = new CloudEventAttributes(
                result.resultId().toString(), TYPE, SOURCE, context.at(), key, null, context.traceparent());
        return new OutgoingRecord(Topics.crmResults(result.organization()), key, record(result, context), attributes);
    }

    /** A record that could not be read is named by its place. */
    private static String key(CrmResult result) {
        CrmKey crm = result.crm();
        return crm == null
                ? result.place().topic() + "-" + result.place().partition() + "@"
                        + result.place().offset()
                : CrmKeys.text(crm);
    }

    private static cosell.schemas.CrmResult record(CrmResult result, AnnouncementContext context) {
        CrmKey crm = result.crm();
        Position deal = result.dealId() == null ? null : context.position();
        return cosell.schemas.CrmResult.newBuilder()
                .setResultId(result.resultId())
                .setOrganization(result.organization().value())
                .setSystem(crm == null ? null : crm.system())
                .setCrmId(crm == null ? null : crm.crmId())
                .setTopic(result.place().topic())
                .setPartition(result.place().partition())
                .setOffset(result.place().offset())
                .setOutcome(outcome(result.outcome()))
                .setDealId(result.dealId())
                .setDealEpoch(epoch(deal))
                .setDealSequence(sequence(deal))
                .setFaults(result.faults().stream().map(SharedRecords::fault).toList())
                .setSourceVersion(result.stamp().version())
                .setSourceTime(result.stamp().time())
                .setDecidedAt(result.decidedAt())
                .build();
    }

    private static @Nullable Integer epoch(@Nullable Position deal) {
        return deal == null ? null : deal.epoch();
    }

    private static @Nullable Long sequence(@Nullable Position deal) {
        return deal == null ? null : deal.sequence();
    }

    private static CrmResultOutcome outcome(CrmOutcome outcome) {
        return switch (outcome) {
            case APPLIED -> CrmResultOutcome.APPLIED;
            case UNCHANGED -> CrmResultOutcome.UNCHANGED;
            case REJECTED -> CrmResultOutcome.REJECTED;
            case STALE -> CrmResultOutcome.STALE;
        };
    }
}
