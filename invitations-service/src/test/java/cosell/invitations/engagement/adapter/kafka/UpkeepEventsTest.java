package cosell.invitations.engagement.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.InviteeDeal.Upkeep;
import cosell.platform.domain.Position;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.Closing;
import cosell.schemas.Customer;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.DealState;
import cosell.schemas.DealStatus;
import cosell.schemas.DealType;
import cosell.schemas.Direction;
import cosell.schemas.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpkeepEventsTest {

    private static final UUID DEAL = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(30));
    private static final Set<DealChange> WORK = EnumSet.of(
            DealChange.ACCEPTED,
            DealChange.EDITED,
            DealChange.STAGE_MARKED,
            DealChange.WON,
            DealChange.LOST,
            DealChange.VISIBILITY_GRANTED,
            DealChange.CONSENT_RECORDED,
            DealChange.CONSENT_WITHDRAWN);

    private static final Actor OWN = new Actor(ActorKind.USER, "fabrikam", "ada", null);
    private static final Actor CRM = new Actor(ActorKind.CONNECTOR, "fabrikam", "dynamics", null);
    private static final Actor INVITER = new Actor(ActorKind.USER, "contoso", "sam", null);
    private static final Actor SUITE = new Actor(ActorKind.SYSTEM, null, "deals-service", null);

    @ParameterizedTest
    @EnumSource(DealChange.class)
    @DisplayName("I-11 what an organization's own people or CRM do touches their deal, what befalls it does not")
    void ownWorkTouches(DealChange change) {
        Instant expected = WORK.contains(change) ? NOW : EARLIER;

        assertThat(touched(known(EARLIER), change, OWN)).isEqualTo(expected);
        assertThat(touched(known(EARLIER), change, CRM)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = DealChange.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    @DisplayName("I-11 nothing that others or the suite do touches a deal")
    void othersDoNotTouch(DealChange change) {
        assertThat(touched(known(EARLIER), change, INVITER)).isEqualTo(EARLIER);
        assertThat(touched(known(EARLIER), change, SUITE)).isEqualTo(EARLIER);
    }

    @Test
    @DisplayName("I-11 the acceptance touches a deal, whoever carries it over")
    void anAcceptanceTouches() {
        assertThat(touched(known(EARLIER), DealChange.ACCEPTED, SUITE)).isEqualTo(NOW);
    }

    @Test
    @DisplayName("I-11 a rebuilt copy keeps what it knew; one made of a snapshot takes the latest moment there can be")
    void repeatedStatesAreNoWork() {
        Instant updated = NOW.minus(Duration.ofDays(3));

        assertThat(touched(known(EARLIER), DealChange.SNAPSHOT, SUITE)).isEqualTo(EARLIER);
        assertThat(touched(null, DealChange.SNAPSHOT, SUITE)).isEqualTo(updated);
        assertThat(touched(null, DealChange.RESTORED, SUITE)).isEqualTo(updated);
        assertThat(touched(null, DealChange.RECEIVED, SUITE)).isNull();
    }

    @Test
    void tellsWhenTheDealEnded() {
        DealState won = state().setStatus(DealStatus.WON)
                .setClosing(Closing.newBuilder().setClosedAt(NOW).build())
                .build();

        assertThat(UpkeepEvents.upkeep(null, event(DealChange.WON, OWN, won))).isEqualTo(new Upkeep(NOW, NOW));
        assertThat(UpkeepEvents.upkeep(null, event(DealChange.EDITED, OWN, state().build())))
                .isEqualTo(new Upkeep(NOW, null));
    }

    private static @Nullable Instant touched(@Nullable InviteeDeal before, DealChange change, Actor actor) {
        return UpkeepEvents.upkeep(before, event(change, actor, state().build()))
                .touchedAt();
    }

    private static InviteeDeal known(Instant touched) {
        return new InviteeDeal(
                DEAL,
                DEAL,
                new cosell.platform.domain.OrganizationId("fabrikam"),
                cosell.invitations.engagement.domain.DealStatus.ACCEPTED,
                "QUALIFIED",
                20,
                null,
                null,
                List.of(),
                List.of(),
                new Upkeep(touched, null));
    }

    private static SourceEvent<DealEvent> event(DealChange change, Actor actor, DealState state) {
        DealEvent event = DealEvent.newBuilder()
                .setEventId(DEAL)
                .setAggregateId(DEAL)
                .setSequence(2)
                .setOccurredAt(NOW)
                .setActor(actor)
                .setOrigin(Origin.newBuilder().build())
                .setChange(change)
                .setState(state)
                .build();
        return new SourceEvent<>(
                DEAL.toString(), new Position(0, 2), DEAL, NOW, change == DealChange.SNAPSHOT, null, event);
    }

    private static DealState.Builder state() {
        return DealState.newBuilder()
                .setId(DEAL)
                .setOrganization("fabrikam")
                .setEngagementId(DEAL)
                .setDirection(Direction.INBOUND)
                .setStatus(DealStatus.ACCEPTED)
                .setType(DealType.CO_SELL)
                .setLocationId("2000001")
                .setName("Rollout")
                .setCustomer(
                        Customer.newBuilder().setName("Adatum").setCountry("US").build())
                .setStage("QUALIFIED")
                .setStagePercent(20)
                .setCreatedAt(EARLIER)
                .setUpdatedAt(NOW.minus(Duration.ofDays(3)));
    }
}
