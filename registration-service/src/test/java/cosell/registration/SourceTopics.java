package cosell.registration;

import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.Closing;
import cosell.schemas.Customer;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.DealInvitation;
import cosell.schemas.DealState;
import cosell.schemas.DealStatus;
import cosell.schemas.DealType;
import cosell.schemas.Direction;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import cosell.schemas.EngagementState;
import cosell.schemas.Invitation;
import cosell.schemas.InvitationState;
import cosell.schemas.InvitingDeal;
import cosell.schemas.Location;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.schemas.Person;
import cosell.schemas.PublishedSolution;
import cosell.schemas.Solution;
import cosell.schemas.SolutionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks as the owners of deals, engagements and the directory would. */
final class SourceTopics implements AutoCloseable {

    static final Instant CREATED = Instant.parse("2026-11-02T09:00:00Z");

    private final TestPublisher publisher = new TestPublisher();

    /** Contoso's entry in the directory, as in the demo installation. */
    void addContoso() {
        OrganizationState state = OrganizationState.newBuilder()
                .setId("contoso")
                .setName("Contoso")
                .setKind(OrganizationKind.PARTNER)
                .setCoSellEnabled(true)
                .setLocations(List.of(Location.newBuilder()
                        .setId("1000001")
                        .setName("Seattle")
                        .setCountry("US")
                        .setByDefault(true)
                        .build()))
                .setSolutions(List.of(
                        published("SOL-1001-CON", List.of("AZURE_IP_CO_SELL")), published("SOL-1002-CON", List.of())))
                .build();
        PartnerEvent event = PartnerEvent.newBuilder()
                .setEventId(Ids.derived("contoso", "1"))
                .setAggregateId("contoso")
                .setSequence(1)
                .setOccurredAt(CREATED)
                .setActor(actor())
                .setOrigin(origin())
                .setChange(PartnerChange.ADDED)
                .setState(state)
                .build();
        publisher.publish(Topics.PARTNERS, "contoso", event, new Position(0, 1));
    }

    /** A co-sell deal of Contoso's Seattle location, created now and won after a while. */
    void createdAndWon(UUID deal, Duration after) {
        created(deal);
        won(deal, after);
    }

    void created(UUID deal) {
        publish(deal, 1, DealChange.CREATED, state(deal, "contoso", DealStatus.ACCEPTED, null));
    }

    /** A deal of an organization whose directory entry has not been published. */
    void createdByFabrikam(UUID deal) {
        publish(deal, 1, DealChange.CREATED, state(deal, "fabrikam", DealStatus.ACCEPTED, null));
    }

    void won(UUID deal, Duration after) {
        publish(deal, 2, DealChange.WON, state(deal, "contoso", DealStatus.WON, CREATED.plus(after)));
    }

    /** The vendor's answer to the deal's invitation. */
    void vendorAccepts(UUID deal) {
        engagement(deal, 1, EngagementChange.OPENED, InvitationState.PENDING);
        engagement(deal, 2, EngagementChange.INVITATION_SENT, InvitationState.PENDING);
        engagement(deal, 3, EngagementChange.INVITATION_ACCEPTED, InvitationState.ACCEPTED);
    }

    static UUID engagementOf(UUID deal) {
        return Ids.derived("engagement", deal.toString());
    }

    @Override
    public void close() {
        publisher.close();
    }

    private void publish(UUID deal, long sequence, DealChange change, DealState state) {
        DealEvent event = DealEvent.newBuilder()
                .setEventId(Ids.derived(deal.toString(), Long.toString(sequence)))
                .setAggregateId(deal)
                .setSequence(sequence)
                .setOccurredAt(state.getUpdatedAt())
                .setActor(actor())
                .setOrigin(origin())
                .setChange(change)
                .setState(state)
                .build();
        publisher.publish(Topics.DEALS, deal.toString(), event, new Position(0, sequence));
    }

    private static DealState state(UUID deal, String organization, DealStatus status, @Nullable Instant wonAt) {
        return DealState.newBuilder()
                .setId(deal)
                .setOrganization(organization)
                .setEngagementId(engagementOf(deal))
                .setDirection(Direction.OUTBOUND)
                .setStatus(status)
                .setType(DealType.CO_SELL)
                .setLocationId("1000001")
                .setName("Adventure Works rollout")
                .setCustomer(customer(deal))
                .setTeam(List.of(Person.newBuilder()
                        .setName("Sam Seattle")
                        .setPhone("+12065550100")
                        .setEmail("Seattle@Contoso.example")
                        .build()))
                .setSolutions(List.of(solution("SOL-1001-CON"), solution("SOL-1002-CON")))
                .setStage("CREATED")
                .setStagePercent(10)
                .setInvitations(List.of(DealInvitation.newBuilder()
                        .setInvitationId(invitationOf(deal))
                        .setInvitee("msft")
                        .setVendor(true)
                        .setState("PENDING")
                        .build()))
                .setClosing(
                        wonAt == null
                                ? null
                                : Closing.newBuilder().setClosedAt(wonAt).build())
                .setCreatedAt(CREATED)
                .setUpdatedAt(wonAt == null ? CREATED : wonAt)
                .build();
    }

    private void engagement(UUID deal, long sequence, EngagementChange change, InvitationState state) {
        UUID id = engagementOf(deal);
        EngagementEvent event = EngagementEvent.newBuilder()
                .setEventId(Ids.derived(id.toString(), Long.toString(sequence)))
                .setAggregateId(id)
                .setSequence(sequence)
                .setOccurredAt(CREATED)
                .setActor(actor())
                .setOrigin(origin())
                .setChange(change)
                .setState(EngagementState.newBuilder()
                        .setId(id)
                        .setInvitingDeal(invitingDeal(deal))
                        .setInvitations(List.of(invitation(deal, state)))
                        .build())
                .build();
        publisher.publish(Topics.ENGAGEMENTS, id.toString(), event, new Position(0, sequence));
    }

    private static InvitingDeal invitingDeal(UUID deal) {
        return InvitingDeal.newBuilder()
                .setDealId(deal)
                .setOrganization("contoso")
                .setLocationId("1000001")
                .setName("Adventure Works rollout")
                .setStatus("ACCEPTED")
                .setType("CO_SELL")
                .setCustomer(customer(deal))
                .setSequence(1)
                .build();
    }

    private static Invitation invitation(UUID deal, InvitationState state) {
        return Invitation.newBuilder()
                .setId(invitationOf(deal))
                .setInvitee("msft")
                .setVendor(true)
                .setLocationId("9000001")
                .setInviteeDealId(Ids.derived("inbound-deal", deal.toString()))
                .setState(state)
                .setSentAt(CREATED)
                .setSentBy(actor())
                .setExpiresAt(CREATED.plus(Duration.ofDays(14)))
                .setDealName("Adventure Works rollout")
                .setCustomer(customer(deal))
                .build();
    }

    private static UUID invitationOf(UUID deal) {
        return Ids.derived("invitation", deal.toString());
    }

    /** A customer of its own for each deal, so that only meant duplicates are duplicates. */
    private static Customer customer(UUID deal) {
        return Customer.newBuilder()
                .setName("Adventure Works " + deal.getMostSignificantBits())
                .setCountry("US")
                .build();
    }

    private static Solution solution(String id) {
        return Solution.newBuilder().setKind(SolutionKind.OWN).setId(id).build();
    }

    private static PublishedSolution published(String id, List<String> programmes) {
        return PublishedSolution.newBuilder()
                .setId(id)
                .setName(id)
                .setProgrammes(programmes)
                .build();
    }

    private static Actor actor() {
        return Actor.newBuilder().setKind(ActorKind.SYSTEM).setSubject("test").build();
    }

    private static Origin origin() {
        return Origin.newBuilder().setKind(OriginKind.USER).build();
    }
}
