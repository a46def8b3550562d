package cosell.notification.copies.adapter.kafka;

import static cosell.notification.AvroSamples.INVITATION;
import static cosell.notification.AvroSamples.arrived;
import static cosell.notification.AvroSamples.deal;
import static cosell.notification.AvroSamples.fault;
import static cosell.notification.AvroSamples.inboundDeal;
import static cosell.notification.AvroSamples.outboundDeal;
import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.ENGAGEMENT;
import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.INBOUND;
import static cosell.notification.Samples.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.DealCopy.NotedInvitation;
import cosell.notification.copies.domain.Person;
import cosell.notification.notices.domain.Audience;
import cosell.notification.notices.domain.Correction;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.Notify;
import cosell.platform.outbox.CopyChange;
import cosell.schemas.DealAnswered;
import cosell.schemas.DealChange;
import cosell.schemas.DealInvitation;
import cosell.schemas.DealState;
import cosell.schemas.DealType;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DealIntakeTest {

    private final DealIntake intake = new DealIntake();

    @Test
    void keepsWhatNoticesNeed() {
        var noted = DealInvitation.newBuilder()
                .setInvitationId(INVITATION)
                .setInvitee("fabrikam")
                .setVendor(false)
                .setState("ACCEPTED")
                .build();

        var state = outboundDeal("alice@contoso.example")
                .setInvitations(List.of(noted))
                .build();

        assertThat(apply(DealChange.EDITED, state))
                .isEqualTo(CopyChange.of(new DealCopy(
                        OUTBOUND,
                        CONTOSO,
                        ENGAGEMENT,
                        "1000001",
                        "Data estate",
                        "Adventure Works",
                        true,
                        List.of(new Person("Name of alice@contoso.example", "+420222333444", "alice@contoso.example")),
                        List.of(new NotedInvitation(INVITATION, true)),
                        null,
                        false)));
        assertThat(apply(DealChange.RECEIVED, inboundDeal().build()).state().invitingDeal())
                .isEqualTo(OUTBOUND);
    }

    @Test
    void theOtherPartiesAreToldThatADealWasWonOrLost() {
        var others = new Audience.OtherParties(INBOUND, ENGAGEMENT);

        assertThat(apply(DealChange.WON, inboundDeal().build()).intents())
                .containsExactly(new Notify(new Notice.DealWon(FABRIKAM), others));
        assertThat(apply(DealChange.LOST, inboundDeal().build()).intents())
                .containsExactly(new Notify(new Notice.DealLost(FABRIKAM), others));
    }

    @Test
    @DisplayName("D-10 the team is told which fields of an acceptance were left out")
    void leftOut() {
        var incomplete = DealAnswered.newBuilder().setLeftOut(List.of(fault())).build();

        var told = intake.apply(
                null, arrived(deal(2, DealChange.ACCEPTED, inboundDeal().build(), incomplete), false));

        assertThat(told.intents())
                .containsExactly(new Notify(
                        new Notice.AcceptanceIncomplete(List.of(new Correction(
                                "/contract/signedOn",
                                "The contract was signed in the future.",
                                "Correct the date.",
                                "INVALID_VALUE",
                                "G-03"))),
                        new Audience.DealTeam(INBOUND)));
        assertThat(apply(DealChange.ACCEPTED, inboundDeal().build()).intents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DealChange.class)
    @DisplayName("X-01 of a historic deal nobody is told anything")
    void historic(DealChange change) {
        var answered = DealAnswered.newBuilder().setLeftOut(List.of(fault())).build();

        var told = intake.apply(
                null, arrived(deal(2, change, outboundDeal().setHistoric(true).build(), answered), false));

        assertThat(told.intents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DealChange.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WON", "LOST", "ACCEPTED"})
    void nobodyIsToldOfAnythingElse(DealChange change) {
        assertThat(apply(change, outboundDeal().build()).intents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DealType.class)
    @DisplayName("D-02 private deals and those among partners only are nothing for the vendor's people")
    void sharedWithVendor(DealType type) {
        var shared = List.of(DealType.CO_SELL, DealType.PARTNER_LED, DealType.SOLUTION_ASSESSMENT);

        assertThat(DealIntake.copy(outboundDeal().setType(type).build()).sharedWithVendor())
                .isEqualTo(shared.contains(type));
    }

    private CopyChange<DealCopy, Notify> apply(DealChange change, DealState state) {
        return intake.apply(null, arrived(deal(2, change, state), false));
    }
}
