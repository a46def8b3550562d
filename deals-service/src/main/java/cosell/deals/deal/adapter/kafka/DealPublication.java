package cosell.deals.deal.adapter.kafka;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealEvent.Accepted;
import cosell.deals.deal.domain.DealEvent.ConsentWithdrawn;
import cosell.deals.deal.domain.DealEvent.ContactErased;
import cosell.deals.deal.domain.DealEvent.ContactTakenBack;
import cosell.deals.deal.domain.DealEvent.Created;
import cosell.deals.deal.domain.DealEvent.Declined;
import cosell.deals.deal.domain.DealEvent.Edited;
import cosell.deals.deal.domain.DealEvent.Expired;
import cosell.deals.deal.domain.DealEvent.InvitationNoted;
import cosell.deals.deal.domain.DealEvent.Lost;
import cosell.deals.deal.domain.DealEvent.Received;
import cosell.deals.deal.domain.DealEvent.RegistrationNoted;
import cosell.deals.deal.domain.DealEvent.StageMarked;
import cosell.deals.deal.domain.DealEvent.TeamMemberReplaced;
import cosell.deals.deal.domain.DealEvent.VisibilityGranted;
import cosell.deals.deal.domain.DealEvent.Withdrawn;
import cosell.deals.deal.domain.DealEvent.Won;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SharedRecords;
import cosell.platform.events.Topics;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Snapshot;
import cosell.schemas.DealAnswered;
import cosell.schemas.DealChange;
import cosell.schemas.DealEdited;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns events of deals into records of their topic. */
public final class DealPublication {

    /** Who says so, in the records' headers. */
    public static final String SOURCE = "/deals-service";

    public List<OutgoingRecord> recordsOf(RecordedEvent<DealEvent> event, Deal stateAfter) {
        return List.of(outgoing(
                event,
                record(event, change(event.event()), stateAfter)
                        .setEdited(edited(event.event()))
                        .setAnswered(answered(event.event()))));
    }

    /** Repeats the deal's state. */
    public OutgoingRecord snapshotOf(RecordedEvent<Snapshot> at, Deal state) {
        return outgoing(at, record(at, DealChange.SNAPSHOT, state));
    }

    private static OutgoingRecord outgoing(RecordedEvent<?> event, cosell.schemas.DealEvent.Builder record) {
        CloudEventAttributes attributes = new CloudEventAttributes(
                event.eventId().toString(),
                SharedRecords.type("deal", record.getChange()),
                SOURCE,
                event.occurredAt(),
                event.aggregateId(),
                event.position(),
                event.traceparent());
        return new OutgoingRecord(Topics.DEALS, event.aggregateId(), record.build(), attributes);
    }

    private static cosell.schemas.DealEvent.Builder record(RecordedEvent<?> event, DealChange change, Deal stateAfter) {
        return cosell.schemas.DealEvent.newBuilder()
                .setEventId(event.eventId())
                .setAggregateId(UUID.fromString(event.aggregateId()))
                .setEpoch(event.position().epoch())
                .setSequence(event.position().sequence())
                .setOccurredAt(event.occurredAt())
                .setActor(SharedRecords.actor(event.actor()))
                .setOrigin(SharedRecords.origin(event.origin()))
                .setChange(change)
                .setState(StateRecords.state(stateAfter));
    }

    private static DealChange change(DealEvent event) {
        return switch (event) {
            case Created _ -> DealChange.CREATED;
            case Received _ -> DealChange.RECEIVED;
            case Accepted _ -> DealChange.ACCEPTED;
            case Declined _ -> DealChange.DECLINED;
            case Expired _ -> DealChange.EXPIRED;
            case Withdrawn _ -> DealChange.WITHDRAWN;
            case Edited _ -> DealChange.EDITED;
            case ConsentWithdrawn _, ContactTakenBack _ -> DealChange.CONSENT_WITHDRAWN;
            case TeamMemberReplaced _ -> DealChange.TEAM_MEMBER_REPLACED;
            case ContactErased _ -> DealChange.CONTACT_ERASED;
            case StageMarked _ -> DealChange.STAGE_MARKED;
            case Won _ -> DealChange.WON;
            case Lost _ -> DealChange.LOST;
            case VisibilityGranted _ -> DealChange.VISIBILITY_GRANTED;
            case InvitationNoted _ -> DealChange.INVITATION_NOTED;
            case RegistrationNoted _ -> DealChange.REGISTRATION_NOTED;
        };
    }

    private static @Nullable DealEdited edited(DealEvent event) {
        return switch (event) {
            case Edited(var fields) -> edited(fields);
            case TeamMemberReplaced(var fields) -> edited(fields);
            case ContactErased(var fields) -> edited(fields);
            case Created _,
                    Received _,
                    Accepted _,
                    Declined _,
                    Expired _,
                    Withdrawn _,
                    ConsentWithdrawn _,
                    ContactTakenBack _,
                    StageMarked _,
                    Won _,
                    Lost _,
                    VisibilityGranted _,
                    InvitationNoted _,
                    RegistrationNoted _ -> null;
        };
    }

    private static DealEdited edited(List<String> fields) {
        return DealEdited.newBuilder().setFields(fields).build();
    }

    private static @Nullable DealAnswered answered(DealEvent event) {
        DealAnswered.Builder answered = DealAnswered.newBuilder();
        return switch (event) {
            case Accepted accepted ->
                answered.setLeftOut(accepted.leftOut().stream()
                                .map(SharedRecords::fault)
                                .toList())
                        .build();
            case Declined declined ->
                answered.setReason(declined.reason()).setNotes(declined.notes()).build();
            case Withdrawn withdrawn -> answered.setReason(withdrawn.reason()).build();
            case Created _,
                    Received _,
                    Expired _,
                    Edited _,
                    ConsentWithdrawn _,
                    ContactTakenBack _,
                    TeamMemberReplaced _,
                    ContactErased _,
                    StageMarked _,
                    Won _,
                    Lost _,
                    VisibilityGranted _,
                    InvitationNoted _,
                    RegistrationNoted _ -> null;
        };
    }
}
