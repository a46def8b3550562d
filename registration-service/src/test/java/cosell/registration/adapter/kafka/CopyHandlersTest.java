package cosell.registration.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Position;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.registration.Samples;
import cosell.registration.domain.eligibility.Customer;
import cosell.registration.domain.eligibility.DealClosing;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.DealDates;
import cosell.registration.domain.eligibility.DealStatus;
import cosell.registration.domain.eligibility.DealType;
import cosell.registration.domain.eligibility.InvitationState;
import cosell.schemas.Actor;
import cosell.schemas.Closing;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.DealInvitation;
import cosell.schemas.DealState;
import cosell.schemas.Direction;
import cosell.schemas.Inviter;
import cosell.schemas.Origin;
import cosell.schemas.Person;
import cosell.schemas.RequestedInvitation;
import cosell.schemas.Solution;
import cosell.schemas.SolutionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyHandlersTest {

    private static final UUID PARTNERS_INVITATION = UUID.fromString("00000000-0000-4000-8000-0000000000bb");

    private final DealCopyHandler deals = new DealCopyHandler(Samples.MSFT);

    @Test
    void everythingTheRulesNeedIsKeptOfADeal() {
        DealState state = deal().setClosing(Closing.newBuilder()
                        .setClosedAt(Samples.WON)
                        .setValue(cosell.schemas.Money.newBuilder()
                                .setAmount(new BigDecimal("12.5000"))
                                .setCurrency("EUR")
                                .build())
                        .setContractDate(LocalDate.parse("2026-11-05"))
                        .build())
                .setHistoric(true)
                .setOpenedAt(Samples.CREATED)
                .setSourceClosedAt(Samples.NOW)
                .setInviter(Inviter.newBuilder()
                        .setOrganization("msft")
                        .setDealId(Samples.VENDOR_DEAL)
                        .setInvitationId(Samples.INVITATION)
                        .build())
                .build();

        DealClosing closing =
                new DealClosing(Samples.WON, new Money(new BigDecimal("12.5"), "EUR"), LocalDate.parse("2026-11-05"));
        assertThat(copy(state))
                .isEqualTo(new DealCopy(
                        Samples.DEAL,
                        Samples.CONTOSO,
                        Samples.ENGAGEMENT,
                        DealType.CO_SELL,
                        DealStatus.WON,
                        false,
                        "1000001",
                        new Customer("Adventure Works", "US", null, null),
                        List.of("seattle@contoso.example"),
                        List.of(Samples.SOLUTION),
                        List.of(),
                        new DealCopy.Inviter(new OrganizationId("msft"), Samples.INVITATION),
                        new DealDates(Samples.CREATED, Samples.CREATED, Samples.NOW, closing, true)));
    }

    @Test
    @DisplayName("I-08 a deal names the invitations it asked for, and those it noted; the note is the newer word")
    void aDealNamesTheInvitationsItAskedForAndNoted() {
        DealState state = deal().setRequestedInvitations(
                        List.of(requested(Samples.INVITATION, "msft"), requested(PARTNERS_INVITATION, "fabrikam")))
                .setInvitations(List.of(DealInvitation.newBuilder()
                        .setInvitationId(PARTNERS_INVITATION)
                        .setInvitee("fabrikam")
                        .setVendor(false)
                        .setState("ACCEPTED")
                        .setWonByInvitee(true)
                        .build()))
                .build();

        assertThat(copy(state).named())
                .containsExactly(
                        new DealCopy.NamedInvitation(Samples.INVITATION, true, InvitationState.REQUESTED, false),
                        new DealCopy.NamedInvitation(PARTNERS_INVITATION, false, InvitationState.ACCEPTED, true));
    }

    @Test
    void aStateThatANewerOwnerAddedReadsAsUnknown() {
        DealState state = deal().setInvitations(List.of(DealInvitation.newBuilder()
                        .setInvitationId(Samples.INVITATION)
                        .setInvitee("msft")
                        .setVendor(true)
                        .setState("ON_HOLD")
                        .build()))
                .build();

        assertThat(copy(state).named())
                .containsExactly(
                        new DealCopy.NamedInvitation(Samples.INVITATION, true, InvitationState.UNKNOWN, false));
    }

    @Test
    void everyTypeAndStatusOfTheWireIsKnown() {
        for (var type : cosell.schemas.DealType.values()) {
            assertThat(copy(deal().setType(type).build()).type().name()).isEqualTo(type.name());
        }
        for (var status : cosell.schemas.DealStatus.values()) {
            assertThat(copy(deal().setStatus(status).build()).status().name()).isEqualTo(status.name());
        }
        for (var state : cosell.schemas.InvitationState.values()) {
            assertThat(DealCopyHandler.invitationState(state.name()).name()).isEqualTo(state.name());
        }
    }

    @ParameterizedTest
    @EnumSource(DealChange.class)
    @DisplayName("P-01 D-24 whatever changed, the copy is what the deal is now")
    void theCopyIsTheStateWhateverChanged(DealChange change) {
        DealState erased = deal().setTeam(
                        List.of(Person.newBuilder().setName("(erased)").build()))
                .build();

        assertThat(copy(change, erased).team()).isEmpty();
    }

    private DealCopy copy(DealState state) {
        return copy(DealChange.CREATED, state);
    }

    private DealCopy copy(DealChange what, DealState state) {
        DealEvent event = DealEvent.newBuilder()
                .setEventId(Samples.DEAL)
                .setAggregateId(Samples.DEAL)
                .setSequence(1)
                .setOccurredAt(Samples.CREATED)
                .setActor(Actor.newBuilder().setSubject("test").build())
                .setOrigin(Origin.newBuilder().build())
                .setChange(what)
                .setState(state)
                .build();
        CopyChange<DealCopy, Void> change = deals.apply(
                null,
                new SourceEvent<>(
                        Samples.DEAL.toString(),
                        new Position(0, 1),
                        Samples.DEAL,
                        Samples.CREATED,
                        false,
                        null,
                        event));
        assertThat(change.intents()).isEmpty();
        return change.state();
    }

    private static DealState.Builder deal() {
        return DealState.newBuilder()
                .setId(Samples.DEAL)
                .setOrganization("contoso")
                .setEngagementId(Samples.ENGAGEMENT)
                .setDirection(Direction.OUTBOUND)
                .setStatus(cosell.schemas.DealStatus.WON)
                .setType(cosell.schemas.DealType.CO_SELL)
                .setLocationId("1000001")
                .setName("Rollout")
                .setCustomer(cosell.schemas.Customer.newBuilder()
                        .setName("Adventure Works")
                        .setCountry("US")
                        .build())
                .setTeam(List.of(
                        Person.newBuilder()
                                .setName("Sam")
                                .setEmail("Seattle@Contoso.example")
                                .build(),
                        Person.newBuilder().setName("No Address").build()))
                .setSolutions(List.of(Solution.newBuilder()
                        .setKind(SolutionKind.OWN)
                        .setId(Samples.SOLUTION)
                        .build()))
                .setStage("WON")
                .setStagePercent(100)
                .setCreatedAt(Samples.CREATED)
                .setUpdatedAt(Samples.WON);
    }

    private static RequestedInvitation requested(UUID id, String invitee) {
        return RequestedInvitation.newBuilder()
                .setInvitationId(id)
                .setInvitee(invitee)
                .build();
    }
}
