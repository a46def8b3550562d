package cosell.invitations.engagement.adapter.kafka;

import cosell.invitations.engagement.domain.Acceptance;
import cosell.invitations.engagement.domain.CrmId;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementEvent.ContactCleared;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationAccepted;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationDeclined;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationExpired;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationReminded;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationSent;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationWithdrawn;
import cosell.invitations.engagement.domain.EngagementEvent.Opened;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SharedRecords;
import cosell.platform.events.Topics;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Snapshot;
import cosell.schemas.EngagementChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps facts about engagements to the records of {@code cosell.engagements.v1}. */
public final class EngagementRecords {

    private static final String SOURCE = "/invitations-service";

    private EngagementRecords() {}

    public static OutgoingRecord record(RecordedEvent<EngagementEvent> recorded, Engagement after) {
        var builder = event(recorded, after);
        fill(builder, recorded.event());
        return outgoing(recorded, builder.build());
    }

    /** Repeats the engagement's state. */
    public static OutgoingRecord snapshot(RecordedEvent<Snapshot> at, Engagement state) {
        return outgoing(
                at, event(at, state).setChange(EngagementChange.SNAPSHOT).build());
    }

    private static OutgoingRecord outgoing(RecordedEvent<?> recorded, cosell.schemas.EngagementEvent value) {
        CloudEventAttributes attributes = new CloudEventAttributes(
                recorded.eventId().toString(),
                SharedRecords.type("engagement", value.getChange()),
                SOURCE,
                recorded.occurredAt(),
                recorded.aggregateId(),
                recorded.position(),
                recorded.traceparent());
        return new OutgoingRecord(Topics.ENGAGEMENTS, recorded.aggregateId(), value, attributes);
    }

    private static cosell.schemas.EngagementEvent.Builder event(RecordedEvent<?> recorded, Engagement after) {
        return cosell.schemas.EngagementEvent.newBuilder()
                .setEventId(recorded.eventId())
                .setAggregateId(UUID.fromString(recorded.aggregateId()))
                .setEpoch(recorded.position().epoch())
                .setSequence(recorded.position().sequence())
                .setOccurredAt(recorded.occurredAt())
                .setActor(SharedRecords.actor(recorded.actor()))
                .setOrigin(SharedRecords.origin(recorded.origin()))
                .setState(EngagementStates.state(after));
    }

    private static void fill(cosell.schemas.EngagementEvent.Builder builder, EngagementEvent event) {
        switch (event) {
            case Opened _ -> builder.setChange(EngagementChange.OPENED);
            case InvitationSent(var id) -> of(builder, EngagementChange.INVITATION_SENT, id);
            case InvitationAccepted(var id, var acceptance) ->
                of(builder, EngagementChange.INVITATION_ACCEPTED, id).setAcceptance(acceptance(acceptance));
            case InvitationDeclined(var id) -> of(builder, EngagementChange.INVITATION_DECLINED, id);
            case InvitationExpired(var id) -> of(builder, EngagementChange.INVITATION_EXPIRED, id);
            case InvitationWithdrawn(var id) -> of(builder, EngagementChange.INVITATION_WITHDRAWN, id);
            case InvitationReminded(var id, var daysLeft) ->
                of(builder, EngagementChange.INVITATION_REMINDED, id).setDaysLeft(daysLeft);
            case ContactCleared _ -> builder.setChange(EngagementChange.INVITING_DEAL_CHANGED);
        }
    }

    private static cosell.schemas.EngagementEvent.Builder of(
            cosell.schemas.EngagementEvent.Builder builder, EngagementChange change, UUID invitation) {
        return builder.setChange(change).setInvitationId(invitation);
    }

    private static cosell.schemas.Acceptance acceptance(Acceptance acceptance) {
        return cosell.schemas.Acceptance.newBuilder()
                .setName(acceptance.name())
                .setValue(ValueRecords.money(acceptance.value()))
                .setEstimatedCloseDate(acceptance.estimatedCloseDate())
                .setNotes(acceptance.notes())
                .setCrm(crm(acceptance.crm()))
                .setCampaignId(acceptance.campaignId())
                .setTeam(ValueRecords.team(acceptance.team()))
                .setWon(acceptance.won())
                .setClosingValue(ValueRecords.money(acceptance.closingValue()))
                .setContractDate(acceptance.contractDate())
                .build();
    }

    private static cosell.schemas.@Nullable CrmId crm(@Nullable CrmId crm) {
        return crm == null ? null : new cosell.schemas.CrmId(crm.system(), crm.id());
    }
}
