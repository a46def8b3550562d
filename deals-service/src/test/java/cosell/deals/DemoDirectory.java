package cosell.deals;

import cosell.platform.domain.Position;
import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.DirectoryContact;
import cosell.schemas.Location;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.schemas.PublishedSolution;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The demo installation's directory, as its owner publishes it. */
final class DemoDirectory {

    private DemoDirectory() {}

    static void publish(TestPublisher publisher) {
        publish(publisher, vendor());
        publish(
                publisher,
                partner("contoso", true)
                        .setLocations(List.of(location("1000001", "US"), location("1000002", "CZ")))
                        .setSolutions(List.of(solution("SOL-1001-CON"), solution("SOL-1002-CON"))));
        publish(
                publisher,
                partner("fabrikam", true)
                        .setAssessmentVetted(true)
                        .setLocations(List.of(location("2000001", "DE")))
                        .setSolutions(List.of(solution("SOL-2001-FAB"))));
        publish(publisher, partner("northwind", true).setLocations(List.of(location("3000001", "GB"))));
        publish(publisher, partner("tailspin", false).setLocations(List.of(location("4000001", "NO"))));
    }

    private static OrganizationState.Builder vendor() {
        return OrganizationState.newBuilder()
                .setId("msft")
                .setName("Microsoft")
                .setKind(OrganizationKind.VENDOR)
                .setCoSellEnabled(true)
                .setLocations(List.of(location("9000001", "US")))
                .setSolutions(List.of(solution("MS-AZURE")));
    }

    private static OrganizationState.Builder partner(String id, boolean enabled) {
        DirectoryContact contact = DirectoryContact.newBuilder()
                .setId("c1")
                .setName("Referral Desk")
                .setEmail("desk@" + id + ".example")
                .build();
        return OrganizationState.newBuilder()
                .setId(id)
                .setName(id)
                .setKind(OrganizationKind.PARTNER)
                .setCoSellEnabled(enabled)
                .setContacts(List.of(contact));
    }

    private static void publish(TestPublisher publisher, OrganizationState.Builder state) {
        PartnerEvent event = PartnerEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setAggregateId(state.getId())
                .setSequence(1)
                .setOccurredAt(Instant.parse("2026-01-05T08:00:00Z"))
                .setActor(Actor.newBuilder()
                        .setKind(ActorKind.SYSTEM)
                        .setSubject("directory")
                        .build())
                .setOrigin(Origin.newBuilder().setKind(OriginKind.EVENT).build())
                .setChange(PartnerChange.ADDED)
                .setState(state.build())
                .build();
        publisher.publish(Topics.PARTNERS, state.getId(), event, new Position(0, 1));
    }

    private static Location location(String id, String country) {
        return Location.newBuilder().setId(id).setName(id).setCountry(country).build();
    }

    private static PublishedSolution solution(String id) {
        return PublishedSolution.newBuilder()
                .setId(id)
                .setName("Solution " + id)
                .build();
    }
}
