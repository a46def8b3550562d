package cosell.registration.adapter.kafka;

import static cosell.registration.Samples.NOW;
import static cosell.registration.Samples.WON;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SharedRecords;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Snapshot;
import cosell.registration.Samples;
import cosell.registration.domain.RegisteredDeal;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.Standing;
import cosell.registration.domain.eligibility.Flag;
import cosell.schemas.ActorKind;
import cosell.schemas.ContractKind;
import cosell.schemas.OriginKind;
import cosell.schemas.RegistrationChange;
import cosell.schemas.RegistrationState;
import cosell.schemas.RegistrationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationAvroTest {

    private static final UUID EVENT = UUID.fromString("00000000-0000-4000-8000-0000000000ee");
    private static final Fault FAULT =
            new Fault("/contract/signedOn", FaultCode.INVALID_VALUE, "Bad.", "Mend it.", "G-03", WON);
    private static final Standing CLOSED = new Standing.Closed(WON, NOW, "reviewer-1", NOW);
    private static final Standing REQUIRED = new Standing.ActionRequired(WON, List.of(FAULT), "reviewer-1");

    @Test
    void aRecordNamesItsEvent() {
        OutgoingRecord record = record(new RegistrationEvent.ActionRequested(WON, List.of(FAULT), null), REQUIRED);

        assertThat(record.topic()).isEqualTo("cosell.registrations.v1");
        assertThat(record.key()).isEqualTo(Samples.REGISTRATION.toString());
        assertThat(record.attributes())
                .isEqualTo(new CloudEventAttributes(
                        EVENT.toString(),
                        "cosell.registration.action-required.v1",
                        "registration-service",
                        NOW,
                        Samples.REGISTRATION.toString(),
                        new Position(1, 7),
                        "00-trace"));
        cosell.schemas.RegistrationEvent value = (cosell.schemas.RegistrationEvent) record.value();
        assertThat(value.getEpoch()).isEqualTo(1);
        assertThat(value.getSequence()).isEqualTo(7);
        assertThat(value.getEventId()).isEqualTo(EVENT);
        assertThat(value.getOccurredAt()).isEqualTo(NOW);
        assertThat(value.getActor().getKind()).isEqualTo(ActorKind.USER);
        assertThat(value.getActor().getOrganization()).isEqualTo("contoso");
        assertThat(value.getOrigin().getKind()).isEqualTo(OriginKind.USER);
        assertThat(value.getChange()).isEqualTo(RegistrationChange.ACTION_REQUIRED);
    }

    @Test
    void theStateHoldsWhatThePartnerFilledIn() {
        RegistrationState state = state(new RegistrationEvent.Drafted(), new Standing.Draft());

        assertThat(state.getId()).isEqualTo(Samples.REGISTRATION);
        assertThat(state.getDealId()).isEqualTo(Samples.DEAL);
        assertThat(state.getEngagementId()).isEqualTo(Samples.ENGAGEMENT);
        assertThat(state.getOrganization()).isEqualTo("contoso");
        assertThat(state.getLocationId()).isEqualTo("1000001");
        assertThat(state.getProgramme()).isEqualTo("AZURE_IP_CO_SELL");
        assertThat(state.getSolutionId()).isEqualTo("SOL-1001-CON");
        assertThat(state.getCustomer().getName()).isEqualTo("Adventure Works");
        assertThat(state.getCustomer().getDunsNumber()).isEqualTo("123456789");
        assertThat(state.getCustomer().getAddress().getPostalCode()).isEqualTo("98101");
        assertThat(state.getContract().getKind()).isEqualTo(ContractKind.NEW);
        assertThat(state.getContract().getSignedOn()).isEqualTo(LocalDate.parse("2026-11-05"));
        assertThat(state.getContract().getEndsOn()).isEqualTo(LocalDate.parse("2027-11-04"));
        assertThat(state.getContract().getTotalValue().getAmount()).isEqualTo(new BigDecimal("125000.0000"));
        assertThat(state.getContract().getSolutionValue().getCurrency()).isEqualTo("USD");
        assertThat(state.getContract().getNamesCompany()).isTrue();
        assertThat(state.getContract().getNamesSolution()).isTrue();
        assertThat(state.getDeployment()).isEqualTo(Map.of("runsOn", "AZURE", "pricingModel", "per user and month"));
        assertThat(state.getContact().getEmail()).isEqualTo("dana@contoso.example");
        assertThat(state.getContact().getPhone()).isEqualTo("+12065550100");
        assertThat(state.getDocuments())
                .singleElement()
                .satisfies(
                        document -> assertThat(document.getReference()).isEqualTo("https://files.contoso.example/1"));
        assertThat(state.getFlags()).containsExactly("EARLY_WON");
        assertThat(state.getCreatedAt()).isEqualTo(WON);
        assertThat(state.getUpdatedAt()).isEqualTo(NOW);
        assertThat(state.getReceipt()).isNull();
    }

    /** An event, where the registration rests after its write, and what its own record shows. */
    record Shown(RegistrationEvent event, Standing after, RegistrationStatus status, String rest) {}

    static Stream<Shown> everyEvent() {
        return Stream.of(
                new Shown(
                        new RegistrationEvent.Drafted(), new Standing.Draft(), RegistrationStatus.DRAFT, "- - - - 0 -"),
                new Shown(
                        new RegistrationEvent.Edited(), new Standing.Draft(), RegistrationStatus.DRAFT, "- - - - 0 -"),
                new Shown(
                        new RegistrationEvent.Edited(),
                        REQUIRED,
                        RegistrationStatus.ACTION_REQUIRED,
                        WON + " - - reviewer-1 1 -"),
                new Shown(
                        new RegistrationEvent.Submitted(WON),
                        REQUIRED,
                        RegistrationStatus.SUBMITTED,
                        WON + " - - - 0 -"),
                new Shown(
                        new RegistrationEvent.ValidationStarted(WON),
                        REQUIRED,
                        RegistrationStatus.VALIDATING,
                        WON + " - - - 0 -"),
                new Shown(
                        new RegistrationEvent.ValidationStarted(WON),
                        new Standing.ActionRequired(WON, List.of(FAULT), null),
                        RegistrationStatus.VALIDATING,
                        WON + " - - - 1 -"),
                new Shown(
                        new RegistrationEvent.ActionRequested(WON, List.of(FAULT), "reviewer-1"),
                        REQUIRED,
                        RegistrationStatus.ACTION_REQUIRED,
                        WON + " - - reviewer-1 1 -"),
                new Shown(
                        new RegistrationEvent.Approved(WON, NOW, "reviewer-1"),
                        CLOSED,
                        RegistrationStatus.APPROVED,
                        WON + " " + NOW + " - reviewer-1 0 -"),
                new Shown(
                        new RegistrationEvent.Closed(WON, NOW, "reviewer-1", NOW),
                        CLOSED,
                        RegistrationStatus.CLOSED,
                        WON + " " + NOW + " " + NOW + " reviewer-1 0 -"),
                new Shown(
                        new RegistrationEvent.Rejected(WON, NOW, "reviewer-1", "No."),
                        new Standing.Rejected(WON, NOW, "reviewer-1", "No."),
                        RegistrationStatus.REJECTED,
                        WON + " " + NOW + " - reviewer-1 0 No."));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    @DisplayName("G-05 each record shows the step of its own event, also when one write took several")
    void eachRecordShowsTheStepOfItsOwnEvent(Shown shown) {
        RegistrationState state = state(shown.event(), shown.after());

        assertThat(state.getStatus()).isEqualTo(shown.status());
        assertThat(Stream.of(
                                state.getSubmittedAt(),
                                state.getDecidedAt(),
                                state.getClosedAt(),
                                state.getReviewer(),
                                state.getFaults().size(),
                                state.getDecisionReason())
                        .map(value -> value == null ? "-" : value.toString())
                        .toList())
                .isEqualTo(List.of(shown.rest().split(" ", -1)));
    }

    @Test
    void theNamesOfTheEventsArePublished() {
        assertThat(everyEvent()
                        .map(shown -> SharedRecords.type("registration", EventKinds.of(shown.event())))
                        .distinct())
                .containsExactly(
                        "cosell.registration.drafted.v1",
                        "cosell.registration.edited.v1",
                        "cosell.registration.submitted.v1",
                        "cosell.registration.validating.v1",
                        "cosell.registration.action-required.v1",
                        "cosell.registration.approved.v1",
                        "cosell.registration.closed.v1",
                        "cosell.registration.rejected.v1");
    }

    @Test
    void anIncompleteDraftCanBeTold() {
        Registration empty = new Registration(
                Samples.REGISTRATION, deal(), Samples.emptyForm(), new Standing.Draft(), List.of(), WON, NOW);

        RegistrationState state = ((cosell.schemas.RegistrationEvent)
                        record(new RegistrationEvent.Drafted(), empty).value())
                .getState();

        assertThat(state.getProgramme()).isNull();
        assertThat(state.getContract().getKind()).isNull();
        assertThat(state.getContact()).isNull();
    }

    @Test
    void aSnapshotHoldsTheStateOfTheLastEvent() {
        Registration closed = new Registration(
                Samples.REGISTRATION, deal(), Samples.form(), CLOSED, List.of(Flag.EARLY_WON), WON, NOW);

        var snapshot = (cosell.schemas.RegistrationEvent) RegistrationAvro.snapshot(
                        new RecordedEvent<>(
                                EVENT,
                                Samples.REGISTRATION.toString(),
                                new Position(1, 7),
                                NOW,
                                Actor.system("republish"),
                                Origin.USER,
                                null,
                                new Snapshot()),
                        closed)
                .value();

        assertThat(snapshot.getChange()).isEqualTo(RegistrationChange.SNAPSHOT);
        assertThat(snapshot.getState())
                .isEqualTo(state(new RegistrationEvent.Closed(WON, NOW, "reviewer-1", NOW), CLOSED));
    }

    private static RegistrationState state(RegistrationEvent event, Standing after) {
        return ((cosell.schemas.RegistrationEvent) record(event, after).value()).getState();
    }

    private static OutgoingRecord record(RegistrationEvent event, Standing after) {
        return record(
                event,
                new Registration(
                        Samples.REGISTRATION, deal(), Samples.form(), after, List.of(Flag.EARLY_WON), WON, NOW));
    }

    private static OutgoingRecord record(RegistrationEvent event, Registration after) {
        Actor actor = new Actor(Actor.Kind.USER, Samples.CONTOSO, "user-1", "dana@contoso.example");
        return RegistrationAvro.record(
                new RecordedEvent<>(
                        EVENT,
                        Samples.REGISTRATION.toString(),
                        new Position(1, 7),
                        NOW,
                        actor,
                        Origin.USER,
                        "00-trace",
                        event),
                after);
    }

    private static RegisteredDeal deal() {
        return new RegisteredDeal(Samples.DEAL, Samples.ENGAGEMENT, Samples.CONTOSO, "1000001", Samples.CUSTOMER);
    }
}
