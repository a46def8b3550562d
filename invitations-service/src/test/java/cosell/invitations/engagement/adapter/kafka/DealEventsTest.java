package cosell.invitations.engagement.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.application.NotedDeal;
import cosell.platform.domain.Position;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.Actor;
import cosell.schemas.Customer;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.DealState;
import cosell.schemas.DealStatus;
import cosell.schemas.DealType;
import cosell.schemas.Direction;
import cosell.schemas.Origin;
import cosell.schemas.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DealEventsTest {

    private static final UUID DEAL = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

    @ParameterizedTest
    @EnumSource(DealChange.class)
    @DisplayName("P-01 D-24 every change takes its effect by the state it leaves, but for mere repetitions of a state")
    void everyChangeTakesItsEffectByItsState(DealChange change) {
        boolean repeats = change == DealChange.SNAPSHOT || change == DealChange.RESTORED;

        NotedDeal noted = DealEvents.noted(event(change));

        assertThat(noted.effective()).isEqualTo(!repeats);
        assertThat(noted.deal().opportunity().customerContact()).isNull();
        assertThat(noted.deal().team())
                .containsExactly(new cosell.invitations.engagement.domain.Person("(erased)", null, null));
    }

    private static SourceEvent<DealEvent> event(DealChange change) {
        DealEvent event = DealEvent.newBuilder()
                .setEventId(DEAL)
                .setAggregateId(DEAL)
                .setSequence(2)
                .setOccurredAt(NOW)
                .setActor(Actor.newBuilder().setSubject("admin").build())
                .setOrigin(Origin.newBuilder().build())
                .setChange(change)
                .setState(erased())
                .build();
        return new SourceEvent<>(
                DEAL.toString(), new Position(0, 2), DEAL, NOW, change == DealChange.SNAPSHOT, null, event);
    }

    private static DealState erased() {
        return DealState.newBuilder()
                .setId(DEAL)
                .setOrganization("contoso")
                .setEngagementId(DEAL)
                .setDirection(Direction.OUTBOUND)
                .setStatus(DealStatus.ACCEPTED)
                .setType(DealType.CO_SELL)
                .setLocationId("1000001")
                .setName("Rollout")
                .setCustomer(
                        Customer.newBuilder().setName("Adatum").setCountry("US").build())
                .setTeam(List.of(Person.newBuilder().setName("(erased)").build()))
                .setStage("CREATED")
                .setStagePercent(10)
                .setCreatedAt(NOW)
                .setUpdatedAt(NOW)
                .build();
    }
}
