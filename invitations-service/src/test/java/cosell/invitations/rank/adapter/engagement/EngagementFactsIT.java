package cosell.invitations.rank.adapter.engagement;

import static cosell.invitations.engagement.domain.Samples.CONTOSO;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.MSFT;
import static cosell.invitations.engagement.domain.Samples.NORTHWIND;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.adapter.mongo.EngagementAggregate;
import cosell.invitations.engagement.adapter.mongo.InviteeDealCopies;
import cosell.invitations.engagement.domain.DealStatus;
import cosell.invitations.engagement.domain.DealType;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.engagement.domain.Offer;
import cosell.invitations.engagement.domain.Samples;
import cosell.invitations.engagement.domain.WithdrawalReason;
import cosell.invitations.rank.domain.AcceptedDeal;
import cosell.invitations.rank.domain.Ending;
import cosell.invitations.rank.domain.ReceivedInvitation;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.SourceEvent;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class EngagementFactsIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Instant ANSWERED = NOW.plusSeconds(3_600);
    private static final LocalDate CLOSE_DATE = LocalDate.parse("2027-02-15");

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("rank_facts");

    private Aggregates<Engagement, EngagementEvent> engagements;
    private Copies<InviteeDeal, Void> deals;
    private EngagementFacts facts;

    @BeforeEach
    void open() {
        Outboxes outboxes =
                new Outboxes(fresh.database(), _ -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC());
        engagements = outboxes.aggregates(new EngagementAggregate((_, _) -> {
            throw new AssertionError("Nothing is published here");
        }));
        deals = outboxes.copies(InviteeDealCopies.TYPE, _ -> Mono.empty());
        engagements.start();
        deals.start();
        facts = new EngagementFacts(engagements.store(), new InviteeDealCopies(deals.store()));
    }

    @AfterEach
    void close() {
        engagements.stop();
        deals.stop();
    }

    @Test
    @DisplayName("I-11 an organization's own invitations count, with what became of each, and who sent it")
    void readsWhatBecameOfInvitations() {
        store(CONTOSO, new Invitation.Pending(offer(FABRIKAM, NOW), List.of(), List.of()));
        store(CONTOSO, new Invitation.Declined(offer(FABRIKAM, NOW), List.of(), ANSWERED, "BUDGET", null));
        store(NORTHWIND, new Invitation.Expired(offer(FABRIKAM, NOW), List.of()));
        store(MSFT, withdrawn(FABRIKAM, true), withdrawn(FABRIKAM, false));
        store(CONTOSO, new Invitation.Pending(offer(NORTHWIND, NOW), List.of(), List.of()));

        assertThat(received(NOW))
                .containsExactlyInAnyOrder(
                        new ReceivedInvitation(CONTOSO, false, NOW, new Ending.Pending(DEADLINE)),
                        new ReceivedInvitation(CONTOSO, false, NOW, new Ending.Declined(ANSWERED)),
                        new ReceivedInvitation(NORTHWIND, false, NOW, new Ending.Expired(DEADLINE)),
                        new ReceivedInvitation(MSFT, true, NOW, new Ending.TakenBack()));
    }

    @Test
    @DisplayName("I-11 an accepted deal counts by its copy, and when its outcome was reported")
    void readsWhatBecameOfDeals() {
        Instant touched = ANSWERED.plusSeconds(60);
        Instant ended = ANSWERED.plusSeconds(120);
        copy(accepted(null), DealStatus.ACCEPTED, new InviteeDeal.Upkeep(touched, null));
        copy(accepted(null), DealStatus.LOST, new InviteeDeal.Upkeep(touched, ended));
        copy(accepted(null), DealStatus.WON, null);
        copy(accepted(null), DealStatus.RECEIVED, new InviteeDeal.Upkeep(touched, null));
        accepted(null);
        accepted(ended);

        assertThat(received(NOW))
                .extracting(ReceivedInvitation::ending)
                .extracting(ending -> ((Ending.Accepted) ending).deal())
                .containsExactlyInAnyOrder(
                        new AcceptedDeal(null, touched, CLOSE_DATE),
                        new AcceptedDeal(ended, touched, null),
                        new AcceptedDeal(ANSWERED, null, null),
                        new AcceptedDeal(null, null, null),
                        new AcceptedDeal(null, null, null),
                        new AcceptedDeal(ended, null, null));
    }

    @Test
    @DisplayName("I-11 engagements whose last invitation was sent before are not read")
    void readsWhatIsRecentOnly() {
        store(CONTOSO, new Invitation.Expired(offer(FABRIKAM, NOW.minusMillis(1)), List.of()));
        store(NORTHWIND, new Invitation.Expired(offer(FABRIKAM, NOW), List.of()));

        assertThat(received(NOW)).extracting(ReceivedInvitation::inviter).containsExactly(NORTHWIND);
        assertThat(received(NOW.minusMillis(1))).hasSize(2);
    }

    @Test
    @DisplayName("I-11 tells whom an organization invited since, and nobody whom no invitation reached")
    void readsWhomItInvited() {
        store(
                FABRIKAM,
                new Invitation.Expired(offer(CONTOSO, NOW.minusMillis(1)), List.of()),
                new Invitation.Expired(offer(NORTHWIND, NOW), List.of()),
                withdrawn(MSFT, false));
        store(CONTOSO, new Invitation.Expired(offer(MSFT, NOW), List.of()));

        assertThat(facts.invitedBy(FABRIKAM, NOW).collectList().block(LIMIT)).containsExactly(NORTHWIND);
        assertThat(facts.invitedBy(NORTHWIND, NOW).collectList().block(LIMIT)).isEmpty();
    }

    private List<ReceivedInvitation> received(Instant since) {
        return facts.received(FABRIKAM, since).collectList().block(LIMIT);
    }

    private Offer accepted(@Nullable Instant wonAt) {
        Offer offer = offer(FABRIKAM, NOW);
        store(CONTOSO, new Invitation.Accepted(offer, List.of(), ANSWERED, wonAt));
        return offer;
    }

    private static Invitation withdrawn(OrganizationId invitee, boolean sent) {
        return new Invitation.Withdrawn(offer(invitee, NOW), List.of(), ANSWERED, WithdrawalReason.BY_INVITER, sent);
    }

    private static Offer offer(OrganizationId invitee, Instant sent) {
        Offer sample = Samples.offer(UUID.randomUUID(), invitee, "2000001");
        return new Offer(
                sample.id(),
                invitee,
                sample.vendor(),
                sample.locationId(),
                sample.inviteeDealId(),
                sample.contacts(),
                sample.sentBy(),
                sent,
                sample.expiresAt(),
                sample.copy());
    }

    private void store(OrganizationId inviter, Invitation... invitations) {
        InvitingDeal sample = Samples.deal(DealType.CO_SELL, DealStatus.ACCEPTED);
        InvitingDeal deal = new InvitingDeal(
                UUID.randomUUID(),
                sample.position(),
                inviter,
                inviter.equals(MSFT),
                sample.locationId(),
                sample.opportunity(),
                sample.standing(),
                sample.team(),
                List.of(),
                sample.createdAt());
        Engagement engagement = new Engagement(UUID.randomUUID(), deal, List.of(invitations));
        CommandContext context = new CommandContext(
                engagement.id().toString(), null, Actor.system("test"), Origin.USER, NOW, null, null);
        engagements
                .store()
                .insert(engagement.id().toString(), new AggregateWrite<>(engagement, List.of()), context)
                .block(LIMIT);
    }

    private void copy(Offer offer, DealStatus status, InviteeDeal.@Nullable Upkeep upkeep) {
        InviteeDeal deal = new InviteeDeal(
                offer.inviteeDealId(),
                offer.id(),
                FABRIKAM,
                status,
                "QUALIFIED",
                20,
                null,
                CLOSE_DATE,
                List.of(),
                List.of(),
                upkeep);
        SourceEvent<String> event = new SourceEvent<>(
                deal.dealId().toString(), new Position(0, 1), UUID.randomUUID(), NOW, false, null, "anything");
        deals.store().apply(null, event, CopyChange.of(deal)).block(LIMIT);
    }
}
