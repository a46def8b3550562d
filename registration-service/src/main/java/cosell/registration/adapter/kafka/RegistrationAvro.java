package cosell.registration.adapter.kafka;

import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SharedRecords;
import cosell.platform.events.Topics;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Snapshot;
import cosell.registration.domain.Form;
import cosell.registration.domain.RegisteredDeal;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.schemas.RegistrationChange;
import cosell.schemas.RegistrationState;

/** Our events as records of {@value cosell.schemas.TopicContract.Topic#REGISTRATIONS}. */
public final class RegistrationAvro {

    private static final String SOURCE = "registration-service";

    private RegistrationAvro() {}

    public static OutgoingRecord record(RecordedEvent<RegistrationEvent> recorded, Registration after) {
        return outgoing(
                recorded,
                EventKinds.of(recorded.event()),
                state(after, Moment.after(recorded.event(), after.standing())));
    }

    /** Repeats the registration's state. */
    public static OutgoingRecord snapshot(RecordedEvent<Snapshot> at, Registration registration) {
        return outgoing(at, RegistrationChange.SNAPSHOT, state(registration, Moment.resting(registration.standing())));
    }

    private static OutgoingRecord outgoing(
            RecordedEvent<?> recorded, RegistrationChange change, RegistrationState state) {
        cosell.schemas.RegistrationEvent value = cosell.schemas.RegistrationEvent.newBuilder()
                .setEventId(recorded.eventId())
                .setAggregateId(state.getId())
                .setEpoch(recorded.position().epoch())
                .setSequence(recorded.position().sequence())
                .setOccurredAt(recorded.occurredAt())
                .setActor(SharedRecords.actor(recorded.actor()))
                .setOrigin(SharedRecords.origin(recorded.origin()))
                .setChange(change)
                .setState(state)
                .build();
        return new OutgoingRecord(Topics.REGISTRATIONS, recorded.aggregateId(), value, attributes(recorded, change));
    }

    private static CloudEventAttributes attributes(RecordedEvent<?> recorded, RegistrationChange change) {
        return new CloudEventAttributes(
                recorded.eventId().toString(),
                SharedRecords.type("registration", change),
                SOURCE,
                recorded.occurredAt(),
                recorded.aggregateId(),
                recorded.position(),
                recorded.traceparent());
    }

    private static RegistrationState state(Registration registration, Moment moment) {
        RegistrationState.Builder state = RegistrationState.newBuilder()
                .setId(registration.id())
                .setFlags(registration.flags().stream().map(Enum::name).toList())
                .setCreatedAt(registration.createdAt())
                .setUpdatedAt(registration.updatedAt())
                .setReceipt(null);
        deal(state, registration.deal());
        form(state, registration.form());
        moment(state, moment);
        return state.build();
    }

    private static void deal(RegistrationState.Builder state, RegisteredDeal deal) {
        state.setDealId(deal.dealId())
                .setEngagementId(deal.engagementId())
                .setOrganization(deal.organization().value())
                .setLocationId(deal.locationId())
                .setCustomer(FormMapping.customer(deal.customer()));
    }

    private static void form(RegistrationState.Builder state, Form form) {
        state.setProgramme(form.programme())
                .setSolutionId(form.solutionId())
                .setContract(FormMapping.contract(form.contract()))
                .setDeployment(form.deployment())
                .setContact(FormMapping.contact(form.contact()))
                .setDocuments(
                        form.documents().stream().map(FormMapping::document).toList());
    }

    private static void moment(RegistrationState.Builder state, Moment moment) {
        state.setStatus(moment.status())
                .setFaults(moment.faults().stream().map(SharedRecords::fault).toList())
                .setDecisionReason(moment.reason())
                .setReviewer(moment.reviewer())
                .setSubmittedAt(moment.submittedAt())
                .setDecidedAt(moment.decidedAt())
                .setClosedAt(moment.closedAt());
    }
}
