package cosell.notification;

import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.Contract;
import cosell.schemas.Customer;
import cosell.schemas.DealAnswered;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.DealState;
import cosell.schemas.DealStatus;
import cosell.schemas.DealType;
import cosell.schemas.Direction;
import cosell.schemas.DirectoryContact;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import cosell.schemas.EngagementState;
import cosell.schemas.Fault;
import cosell.schemas.Help;
import cosell.schemas.Invitation;
import cosell.schemas.InvitationState;
import cosell.schemas.Inviter;
import cosell.schemas.InvitingDeal;
import cosell.schemas.Member;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.schemas.Person;
import cosell.schemas.RegistrationChange;
import cosell.schemas.RegistrationEvent;
import cosell.schemas.RegistrationState;
import cosell.schemas.RegistrationStatus;
import cosell.schemas.Solution;
import cosell.schemas.SolutionKind;
import java.util.List;
import java.util.UUID;

/** Records of the owners' topics that tests start from. */
public final class AvroSamples {

    public static final UUID INVITATION = Ids.derived("invitation");
    private static final Actor ACTOR =
            Actor.newBuilder().setKind(ActorKind.SYSTEM).setSubject("test").build();
    private static final Origin ORIGIN =
            Origin.newBuilder().setKind(OriginKind.EVENT).build();

    private AvroSamples() {}

    public static Person.Builder person(String email) {
        return Person.newBuilder()
                .setName("Name of " + email)
                .setPhone("+420222333444")
                .setEmail(email);
    }

    public static Customer customer() {
        return Customer.newBuilder().setName("Adventure Works").setCountry("CZ").build();
    }

    public static DealState.Builder outboundDeal(String... team) {
        return DealState.newBuilder()
                .setId(Samples.OUTBOUND)
                .setOrganization("contoso")
                .setEngagementId(Samples.ENGAGEMENT)
                .setDirection(Direction.OUTBOUND)
                .setStatus(DealStatus.ACCEPTED)
                .setType(DealType.CO_SELL)
                .setLocationId("1000001")
                .setName("Data estate")
                .setCustomer(customer())
                .setTeam(people(team))
                .setStage("CREATED")
                .setStagePercent(10)
                .setCreatedAt(Samples.NOW)
                .setUpdatedAt(Samples.NOW);
    }

    public static DealState.Builder inboundDeal(String... team) {
        return outboundDeal(team)
                .setId(Samples.INBOUND)
                .setOrganization("fabrikam")
                .setDirection(Direction.INBOUND)
                .setStatus(DealStatus.RECEIVED)
                .setLocationId("2000001")
                .setInviter(Inviter.newBuilder()
                        .setOrganization("contoso")
                        .setDealId(Samples.OUTBOUND)
                        .setInvitationId(INVITATION)
                        .setContacts(List.of())
                        .build());
    }

    public static DealEvent deal(long sequence, DealChange change, DealState state) {
        return deal(sequence, change, state, null);
    }

    public static DealEvent deal(long sequence, DealChange change, DealState state, DealAnswered answered) {
        return DealEvent.newBuilder()
                .setEventId(Ids.derived("deal-event", state.getId().toString(), Long.toString(sequence)))
                .setAggregateId(state.getId())
                .setSequence(sequence)
                .setOccurredAt(Samples.NOW)
                .setActor(ACTOR)
                .setOrigin(ORIGIN)
                .setChange(change)
                .setAnswered(answered)
                .setState(state)
                .build();
    }

    public static Invitation.Builder invitation(InvitationState state) {
        return Invitation.newBuilder()
                .setId(INVITATION)
                .setInvitee("fabrikam")
                .setVendor(false)
                .setLocationId("2000001")
                .setInviteeDealId(Samples.INBOUND)
                .setContacts(List.of("named@fabrikam.example"))
                .setState(state)
                .setSentAt(Samples.NOW)
                .setSentBy(ACTOR)
                .setExpiresAt(Samples.DEADLINE)
                .setDealName("Data estate")
                .setCustomer(customer())
                .setNotes("Please bring an architect.")
                .setTeam(people("alice@contoso.example"))
                .setSolutions(List.of(Solution.newBuilder()
                        .setKind(SolutionKind.THIRD_PARTY)
                        .setId("SOL-2001-FAB")
                        .setName("Migration")
                        .build()))
                .setHelp(Help.newBuilder()
                        .setKind("PROOF_OF_CONCEPT")
                        .setNotes("A demo.")
                        .build());
    }

    public static EngagementState engagement(Invitation... invitations) {
        return EngagementState.newBuilder()
                .setId(Samples.ENGAGEMENT)
                .setInvitingDeal(InvitingDeal.newBuilder()
                        .setDealId(Samples.OUTBOUND)
                        .setOrganization("contoso")
                        .setLocationId("1000001")
                        .setName("Data estate")
                        .setStatus("ACCEPTED")
                        .setType("PARTNER_TO_PARTNER")
                        .setCustomer(customer())
                        .setSequence(1)
                        .build())
                .setInvitations(List.of(invitations))
                .build();
    }

    public static EngagementEvent engagement(long sequence, EngagementChange change, EngagementState state) {
        return EngagementEvent.newBuilder()
                .setEventId(Ids.derived("engagement-event", Long.toString(sequence), change.name()))
                .setAggregateId(state.getId())
                .setSequence(sequence)
                .setOccurredAt(Samples.NOW)
                .setActor(ACTOR)
                .setOrigin(ORIGIN)
                .setChange(change)
                .setInvitationId(change.name().startsWith("INVITATION_") ? INVITATION : null)
                .setDaysLeft(change == EngagementChange.INVITATION_REMINDED ? 7 : null)
                .setState(state)
                .build();
    }

    public static OrganizationState.Builder organization(String id) {
        return OrganizationState.newBuilder()
                .setId(id)
                .setName("The " + id + " company")
                .setKind(id.equals("msft") ? OrganizationKind.VENDOR : OrganizationKind.PARTNER);
    }

    public static DirectoryContact.Builder contact(String email) {
        return DirectoryContact.newBuilder()
                .setId(email)
                .setName("Name of " + email)
                .setEmail(email);
    }

    public static Member.Builder member(String email, String... roles) {
        return Member.newBuilder().setName("Name of " + email).setEmail(email).setRoles(List.of(roles));
    }

    public static PartnerEvent partner(long sequence, OrganizationState state) {
        return PartnerEvent.newBuilder()
                .setEventId(Ids.derived("partner-event", state.getId(), Long.toString(sequence)))
                .setAggregateId(state.getId())
                .setSequence(sequence)
                .setOccurredAt(Samples.NOW)
                .setActor(ACTOR)
                .setOrigin(ORIGIN)
                .setChange(PartnerChange.ADDED)
                .setState(state)
                .build();
    }

    public static RegistrationState.Builder registration(RegistrationStatus status) {
        return RegistrationState.newBuilder()
                .setId(Ids.derived("registration"))
                .setDealId(Samples.OUTBOUND)
                .setEngagementId(Samples.ENGAGEMENT)
                .setOrganization("contoso")
                .setLocationId("1000001")
                .setProgramme("AZURE_IP_CO_SELL")
                .setSolutionId("SOL-1001-CON")
                .setCustomer(customer())
                .setContract(Contract.newBuilder().build())
                .setContact(person("contact@contoso.example").build())
                .setStatus(status)
                .setCreatedAt(Samples.NOW)
                .setUpdatedAt(Samples.NOW);
    }

    public static RegistrationEvent registration(long sequence, RegistrationChange change, RegistrationState state) {
        return RegistrationEvent.newBuilder()
                .setEventId(Ids.derived("registration-event", Long.toString(sequence)))
                .setAggregateId(state.getId())
                .setSequence(sequence)
                .setOccurredAt(Samples.NOW)
                .setActor(ACTOR)
                .setOrigin(ORIGIN)
                .setChange(change)
                .setState(state)
                .build();
    }

    public static Fault fault() {
        return Fault.newBuilder()
                .setPointer("/contract/signedOn")
                .setCode("INVALID_VALUE")
                .setMessage("The contract was signed in the future.")
                .setFix("Correct the date.")
                .setRule("G-03")
                .build();
    }

    public static <V> SourceEvent<V> arrived(V value, boolean snapshot) {
        return new SourceEvent<>(
                "aggregate", new Position(0, 1), Ids.derived("event"), Samples.NOW, snapshot, null, value);
    }

    private static List<Person> people(String... emails) {
        return java.util.Arrays.stream(emails)
                .map(email -> person(email).build())
                .toList();
    }
}
