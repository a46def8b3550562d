package cosell.benchmarks;

import cosell.platform.domain.Position;
import cosell.platform.events.AvroEncoder;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.KafkaRecordSender;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SchemaRegistryClient;
import cosell.platform.events.Topics;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.Location;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.schemas.PublishedSolution;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The organizations that the benchmarks' deals name, put on the directory's topic. */
final class Directory {

    private Directory() {}

    static void publish(Parts parts) {
        try (SchemaRegistryClient registry = new SchemaRegistryClient(parts.registryUrl(), Duration.ofSeconds(5));
                KafkaRecordSender sender = new KafkaRecordSender(
                        Map.of("bootstrap.servers", parts.bootstrapServers()), new AvroEncoder(registry, false))) {
            for (OrganizationState state : List.of(contoso(), vendor())) {
                PartnerEvent event = added(state);
                sender.send(new OutgoingRecord(
                                Topics.PARTNERS,
                                state.getId(),
                                event,
                                new CloudEventAttributes(
                                        event.getEventId().toString(),
                                        "cosell.partner.added.v1",
                                        "benchmark",
                                        event.getOccurredAt(),
                                        state.getId(),
                                        new Position(0, 1),
                                        null)))
                        .block(Duration.ofSeconds(20));
            }
        }
    }

    private static OrganizationState contoso() {
        return OrganizationState.newBuilder()
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
                .setSolutions(List.of(PublishedSolution.newBuilder()
                        .setId("SOL-1001-CON")
                        .setName("Contoso Migration")
                        .build()))
                .build();
    }

    private static OrganizationState vendor() {
        return OrganizationState.newBuilder()
                .setId("msft")
                .setName("Microsoft")
                .setKind(OrganizationKind.VENDOR)
                .setCoSellEnabled(true)
                .build();
    }

    private static PartnerEvent added(OrganizationState state) {
        return PartnerEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setAggregateId(state.getId())
                .setEpoch(0)
                .setSequence(1)
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setActor(Actor.newBuilder()
                        .setKind(ActorKind.SYSTEM)
                        .setSubject("benchmark")
                        .build())
                .setOrigin(Origin.newBuilder().setKind(OriginKind.EVENT).build())
                .setChange(PartnerChange.ADDED)
                .setState(state)
                .build();
    }
}
