package cosell.platform.test.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Position;
import cosell.platform.events.Topics;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InfrastructureIT {

    @Test
    void carriesARecordFromOnePartyToAnother() {
        PartnerEvent event = PartnerEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setAggregateId("contoso")
                .setEpoch(0)
                .setSequence(1)
                .setOccurredAt(Instant.parse("2026-01-02T03:04:05Z"))
                .setActor(Actor.newBuilder()
                        .setKind(ActorKind.SYSTEM)
                        .setSubject("test")
                        .build())
                .setOrigin(Origin.newBuilder().setKind(OriginKind.EVENT).build())
                .setChange(PartnerChange.ADDED)
                .setState(OrganizationState.newBuilder()
                        .setId("contoso")
                        .setName("Contoso")
                        .setKind(OrganizationKind.PARTNER)
                        .build())
                .build();

        try (TestPublisher publisher = new TestPublisher();
                TopicLog<PartnerEvent> log = TopicLog.of(Topics.PARTNERS, PartnerEvent.class)) {
            publisher.publish(Topics.PARTNERS, "contoso", event, new Position(0, 1));

            assertThat(log.waitFor("the event", value -> value.getEventId().equals(event.getEventId())))
                    .isEqualTo(event);
        }
    }
}
