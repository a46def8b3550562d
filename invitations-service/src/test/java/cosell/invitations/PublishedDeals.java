package cosell.invitations;

import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.Audience;
import cosell.schemas.Consent;
import cosell.schemas.Customer;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.DealInvitation;
import cosell.schemas.DealState;
import cosell.schemas.DealStatus;
import cosell.schemas.DealType;
import cosell.schemas.Direction;
import cosell.schemas.Help;
import cosell.schemas.Money;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.Person;
import cosell.schemas.RequestedInvitation;
import cosell.schemas.Solution;
import cosell.schemas.SolutionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Publishes events of deals as deals-service would. */
final class PublishedDeals implements AutoCloseable {

    private final TestPublisher publisher = new TestPublisher();

    /** A deal of Contoso's Seattle office that was just created and asks to invite these organizations. */
    DealState.Builder outbound(UUID dealId, String... invitees) {
        return DealState.newBuilder()
                .setId(dealId)
                .setOrganization("contoso")
                .setEngagementId(engagementOf(dealId))
                .setDirection(Direction.OUTBOUND)
                .setStatus(DealStatus.ACCEPTED)
                .setType(DealType.CO_SELL)
                .setLocationId("1000001")
                .setName("Adatum goes cloud")
                .setCustomer(new Customer("Adatum", "US", null, null))
                .setCustomerContact(new Person("Chris Customer", "+12065550199", "chris@adatum.example"))
                .setConsents(List.of(new Consent(
                        Audience.VENDOR, "admin@contoso.example", now(), "You may be contacted by Microsoft.")))
                .setValue(money("125000.0000"))
                .setEstimatedCloseDate(LocalDate.parse("2027-03-31"))
                .setTeam(List.of(new Person("Sam Seattle", "+12065550110", "seattle@contoso.example")))
                .setSolutions(List.of(solution(SolutionKind.OWN, "SOL-1001-CON")))
                .setStage("CREATED")
                .setStagePercent(10)
                .setRequestedInvitations(Stream.of(invitees)
                        .map(invitee -> request(dealId, invitee))
                        .toList())
                .setCreatedAt(now())
                .setUpdatedAt(now());
    }

    /** Fabrikam's deal that an invitation brought, accepted and at a stage of its own. */
    DealState.Builder inbound(UUID invitationId, UUID inviterDealId) {
        return outbound(Ids.derived("inbound-deal", invitationId.toString()))
                .setOrganization("fabrikam")
                .setEngagementId(engagementOf(inviterDealId))
                .setDirection(Direction.INBOUND)
                .setLocationId("2000001")
                .setName("Private name")
                .setNotes("Private notes")
                .setValue(money("42000.0000"))
                .setTeam(List.of(new Person("Ada Admin", "+4930901820", "ada@fabrikam.example")))
                .setStage("QUALIFIED")
                .setStagePercent(20);
    }

    void publish(DealChange change, long sequence, DealState state) {
        publish(change, sequence, state, new Actor(ActorKind.USER, "contoso", "admin", "admin@contoso.example"), now());
    }

    void publish(DealChange change, long sequence, DealState state, Actor actor, Instant at) {
        DealEvent event = DealEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setAggregateId(state.getId())
                .setEpoch(0)
                .setSequence(sequence)
                .setOccurredAt(at)
                .setActor(actor)
                .setOrigin(new Origin(OriginKind.USER, null, null))
                .setChange(change)
                .setState(state)
                .build();
        publisher.publish(Topics.DEALS, state.getId().toString(), event, new Position(0, sequence));
    }

    static UUID engagementOf(UUID dealId) {
        return Ids.derived("engagement", dealId.toString());
    }

    static UUID invitationOf(UUID dealId, String invitee) {
        return Ids.derived("invitation", dealId.toString(), invitee);
    }

    static DealInvitation named(UUID dealId, String invitee) {
        return DealInvitation.newBuilder()
                .setInvitationId(invitationOf(dealId, invitee))
                .setInvitee(invitee)
                .setVendor(invitee.equals("msft"))
                .setState("PENDING")
                .build();
    }

    private static RequestedInvitation request(UUID dealId, String invitee) {
        return RequestedInvitation.newBuilder()
                .setInvitationId(invitationOf(dealId, invitee))
                .setInvitee(invitee)
                .setNotes("You know them well.")
                .setSolutions(List.of(solution(SolutionKind.THIRD_PARTY, "SOL-2001-FAB")))
                .setHelp(new Help("QUOTES_LICENSING", null))
                .build();
    }

    private static Solution solution(SolutionKind kind, String id) {
        return Solution.newBuilder().setKind(kind).setId(id).setName(id).build();
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
