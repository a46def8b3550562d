package cosell.invitations.directory.adapter.kafka;

import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.OrganizationEvent.Added;
import cosell.invitations.directory.domain.OrganizationEvent.ProfileChanged;
import cosell.invitations.directory.domain.OrganizationEvent.RankChanged;
import cosell.invitations.directory.domain.OrganizationEvent.ReadinessChanged;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SharedRecords;
import cosell.platform.events.Topics;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Snapshot;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;

/** Maps facts about organizations to the records of {@code cosell.partners.v1}. */
public final class PartnerRecords {

    private static final String SOURCE = "/invitations-service";

    private PartnerRecords() {}

    public static OutgoingRecord record(RecordedEvent<OrganizationEvent> recorded, Organization after) {
        return outgoing(recorded, change(recorded.event()), after);
    }

    /** Repeats the organization's state. */
    public static OutgoingRecord snapshot(RecordedEvent<Snapshot> at, Organization state) {
        return outgoing(at, PartnerChange.SNAPSHOT, state);
    }

    private static OutgoingRecord outgoing(RecordedEvent<?> recorded, PartnerChange change, Organization after) {
        PartnerEvent value = PartnerEvent.newBuilder()
                .setEventId(recorded.eventId())
                .setAggregateId(recorded.aggregateId())
                .setEpoch(recorded.position().epoch())
                .setSequence(recorded.position().sequence())
                .setOccurredAt(recorded.occurredAt())
                .setActor(SharedRecords.actor(recorded.actor()))
                .setOrigin(SharedRecords.origin(recorded.origin()))
                .setChange(change)
                .setState(OrganizationStates.state(after))
                .build();
        CloudEventAttributes attributes = new CloudEventAttributes(
                recorded.eventId().toString(),
                SharedRecords.type("partner", value.getChange()),
                SOURCE,
                recorded.occurredAt(),
                recorded.aggregateId(),
                recorded.position(),
                recorded.traceparent());
        return new OutgoingRecord(Topics.PARTNERS, recorded.aggregateId(), value, attributes);
    }

    private static PartnerChange change(OrganizationEvent event) {
        return switch (event) {
            case Added _ -> PartnerChange.ADDED;
            case ProfileChanged _ -> PartnerChange.PROFILE_CHANGED;
            case ReadinessChanged _ -> PartnerChange.READINESS_CHANGED;
            case RankChanged _ -> PartnerChange.RANK_CHANGED;
        };
    }
}
