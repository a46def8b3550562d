package cosell.deals;

import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.events.Topics;
import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.schemas.Acceptance;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.Contract;
import cosell.schemas.CrmId;
import cosell.schemas.Customer;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import cosell.schemas.EngagementState;
import cosell.schemas.Invitation;
import cosell.schemas.InvitationState;
import cosell.schemas.InvitingDeal;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.Person;
import cosell.schemas.RegistrationChange;
import cosell.schemas.RegistrationEvent;
import cosell.schemas.RegistrationState;
import cosell.schemas.RegistrationStatus;
import cosell.schemas.Solution;
import cosell.schemas.SolutionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** An engagement as its owner publishes it, one invitation at a time. */
final class TestEngagement {

    private static final Instant SENT = Instant.parse("2026-03-02T09:30:00Z");
    /** Far off, so that the invitation can be answered on whatever day this runs. */
    private static final Instant DEADLINE = Instant.parse("2126-03-16T09:30:00Z");

    private final TestPublisher publisher;
    private final UUID engagementId;
    private final UUID invitingDealId;
    private final String invitee;
    private final String location;
    private final UUID invitationId = UUID.randomUUID();
    private final AtomicLong sequence;
    private final List<Invitation> others;
    private Acceptance acceptance;
    private Person customerContact;

    TestEngagement(TestPublisher publisher, Answer inviting, String invitee, String location) {
        this(
                publisher,
                UUID.fromString(inviting.text("$.engagementId")),
                UUID.fromString(inviting.id()),
                invitee,
                location,
                new AtomicLong(),
                List.of());
    }

    private TestEngagement(
            TestPublisher publisher,
            UUID engagementId,
            UUID invitingDealId,
            String invitee,
            String location,
            AtomicLong sequence,
            List<Invitation> others) {
        this.publisher = publisher;
        this.engagementId = engagementId;
        this.invitingDealId = invitingDealId;
        this.invitee = invitee;
        this.location = location;
        this.sequence = sequence;
        this.others = others;
    }

    UUID engagementId() {
        return engagementId;
    }

    UUID invitationId() {
        return invitationId;
    }

    UUID inviteeDealId() {
        return Ids.derived("inbound-deal", invitationId.toString());
    }

    /** The same engagement, of which one more invitation is told. */
    TestEngagement withAnotherInvitation(String otherInvitee, String otherLocation) {
        return new TestEngagement(
                publisher,
                engagementId,
                invitingDealId,
                otherInvitee,
                otherLocation,
                sequence,
                List.of(invitation(InvitationState.WITHDRAWN)));
    }

    /** An event of it that is lost on its way. */
    void loseOne() {
        sequence.incrementAndGet();
    }

    /** What the invitee answers. */
    void accept(String crmId) {
        acceptance = Acceptance.newBuilder()
                .setName("Our part")
                .setCrm(CrmId.newBuilder().setSystem("dynamics").setId(crmId).build())
                .setTeam(List.of(Person.newBuilder()
                        .setName("Fay")
                        .setPhone("+491701234567")
                        .setEmail("fay@fabrikam.example")
                        .build()))
                .build();
    }

    /** What is shared of the customer's contact; null takes it back. */
    void shareContact(Person contact) {
        customerContact = contact;
    }

    void publish(EngagementChange change, InvitationState state) {
        List<Invitation> invitations = new ArrayList<>(others);
        invitations.add(invitation(state));
        long position = sequence.incrementAndGet();
        EngagementEvent event = EngagementEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setAggregateId(engagementId)
                .setSequence(position)
                .setOccurredAt(SENT.plusSeconds(position))
                .setActor(actor("contoso"))
                .setOrigin(Origin.newBuilder().setKind(OriginKind.USER).build())
                .setChange(change)
                .setInvitationId(invitationId)
                .setAcceptance(change == EngagementChange.INVITATION_ACCEPTED ? acceptance : null)
                .setState(EngagementState.newBuilder()
                        .setId(engagementId)
                        .setInvitingDeal(invitingDeal())
                        .setInvitations(invitations)
                        .build())
                .build();
        publisher.publish(Topics.ENGAGEMENTS, engagementId.toString(), event, new Position(0, position));
    }

    static void publishRegistration(TestPublisher publisher, UUID dealId, String organization) {
        UUID id = UUID.randomUUID();
        RegistrationState state = RegistrationState.newBuilder()
                .setId(id)
                .setDealId(dealId)
                .setEngagementId(UUID.randomUUID())
                .setOrganization(organization)
                .setLocationId("1000001")
                .setSolutionId("SOL-1001-CON")
                .setCustomer(customer())
                .setContract(Contract.newBuilder().build())
                .setStatus(RegistrationStatus.SUBMITTED)
                .setCreatedAt(SENT)
                .setUpdatedAt(SENT)
                .build();
        RegistrationEvent event = RegistrationEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setAggregateId(id)
                .setSequence(1)
                .setOccurredAt(SENT)
                .setActor(actor(organization))
                .setOrigin(Origin.newBuilder().setKind(OriginKind.USER).build())
                .setChange(RegistrationChange.SUBMITTED)
                .setState(state)
                .build();
        publisher.publish(Topics.REGISTRATIONS, id.toString(), event, new Position(0, 1));
    }

    private InvitingDeal invitingDeal() {
        return InvitingDeal.newBuilder()
                .setDealId(invitingDealId)
                .setOrganization("contoso")
                .setLocationId("1000001")
                .setName("Together")
                .setStatus("ACCEPTED")
                .setType("PARTNER_TO_PARTNER")
                .setCustomer(customer())
                .setSequence(1)
                .build();
    }

    private Invitation invitation(InvitationState state) {
        return Invitation.newBuilder()
                .setId(invitationId)
                .setInvitee(invitee)
                .setVendor(false)
                .setLocationId(location)
                .setInviteeDealId(inviteeDealId())
                .setState(state)
                .setSentAt(SENT)
                .setSentBy(actor("contoso"))
                .setExpiresAt(DEADLINE)
                .setDealName("Together")
                .setCustomer(customer())
                .setCustomerContact(customerContact)
                .setSolutions(List.of(Solution.newBuilder()
                        .setId("SOL-2001-FAB")
                        .setKind(SolutionKind.THIRD_PARTY)
                        .build()))
                .build();
    }

    private static Customer customer() {
        return Customer.newBuilder().setName("Woodgrove").setCountry("US").build();
    }

    private static Actor actor(String organization) {
        return Actor.newBuilder()
                .setKind(ActorKind.USER)
                .setOrganization(organization)
                .setSubject("somebody")
                .setEmail("somebody@" + organization + ".example")
                .build();
    }
}
