package cosell.deals.deal.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.Golden;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealEvent.Accepted;
import cosell.deals.deal.domain.DealEvent.Declined;
import cosell.deals.deal.domain.DealEvent.Edited;
import cosell.deals.deal.domain.DealEvent.StageMarked;
import cosell.deals.deal.domain.FullDeal;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.Topics;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Snapshot;
import cosell.schemas.DealChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DealPublicationTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");
    private static final UUID EVENT = UUID.fromString("00000000-0000-4000-8000-00000000000e");

    @Test
    void anEventGoesToTheOwnersTopicWithItsHeaders() {
        OutgoingRecord record = published(new StageMarked("QUALIFIED", 20));

        assertThat(record.topic()).isEqualTo(Topics.DEALS);
        assertThat(record.key()).isEqualTo(FullDeal.id(1).toString());
        assertThat(record.attributes())
                .isEqualTo(new CloudEventAttributes(
                        EVENT.toString(),
                        "cosell.deal.stage-marked.v1",
                        "/deals-service",
                        AT,
                        FullDeal.id(1).toString(),
                        new Position(0, 7),
                        "00-trace"));
    }

    @Test
    void everyFieldOfTheStateIsFilled() {
        cosell.schemas.DealEvent event = event(new StageMarked("QUALIFIED", 20));

        assertThat(emptyFields("", event.getState())).isEmpty();
        assertThat(Golden.actual("deal-event.json", pretty(event))).isEqualTo(Golden.file("deal-event.json"));
    }

    @Test
    void detailsTellWhatTheStateDoesNot() {
        Fault taken = Fault.of("/crm", FaultCode.DUPLICATE_KEY_VALUE, "Taken.", "Use another.", "X-01");

        assertThat(event(new Edited(List.of("/name"))).getEdited().getFields()).containsExactly("/name");
        assertThat(event(new Accepted(FullDeal.id(5), List.of(taken)))
                        .getAnswered()
                        .getLeftOut())
                .extracting(cosell.schemas.Fault::getPointer)
                .containsExactly("/crm");
        cosell.schemas.DealEvent declined = event(new Declined(FullDeal.id(5), "BUDGET", "Sorry"));
        assertThat(declined.getChange()).isEqualTo(DealChange.DECLINED);
        assertThat(declined.getAnswered().getReason()).isEqualTo("BUDGET");
        assertThat(declined.getAnswered().getNotes()).isEqualTo("Sorry");
        assertThat(declined.getEdited()).isNull();
    }

    @Test
    void aSnapshotHoldsTheStateOfTheLastEventAndNoDetails() {
        cosell.schemas.DealEvent last = event(new Declined(FullDeal.id(5), "BUDGET", "Sorry"));

        OutgoingRecord record = new DealPublication()
                .snapshotOf(
                        new RecordedEvent<>(
                                EVENT,
                                FullDeal.id(1).toString(),
                                new Position(0, 7),
                                AT,
                                Actor.system("republish"),
                                Origin.USER,
                                null,
                                new Snapshot()),
                        FullDeal.deal());

        cosell.schemas.DealEvent snapshot = (cosell.schemas.DealEvent) record.value();
        assertThat(snapshot.getChange()).isEqualTo(DealChange.SNAPSHOT);
        assertThat(snapshot.getSequence()).isEqualTo(7);
        assertThat(snapshot.getState()).isEqualTo(last.getState());
        assertThat(snapshot.getAnswered()).isNull();
        assertThat(snapshot.getEdited()).isNull();
        assertThat(record.attributes().type()).isEqualTo("cosell.deal.snapshot.v1");
    }

    private static cosell.schemas.DealEvent event(DealEvent event) {
        return (cosell.schemas.DealEvent) published(event).value();
    }

    private static OutgoingRecord published(DealEvent event) {
        Actor actor = new Actor(Actor.Kind.USER, new OrganizationId("contoso"), "sub", "admin@contoso.example");
        RecordedEvent<DealEvent> recorded = new RecordedEvent<>(
                EVENT, FullDeal.id(1).toString(), new Position(0, 7), AT, actor, Origin.USER, "00-trace", event);
        return new DealPublication().recordsOf(recorded, FullDeal.deal()).getFirst();
    }

    private static String pretty(cosell.schemas.DealEvent event) {
        JsonMapper mapper = JsonMapper.builder().build();
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(event.toString()));
    }

    /** Paths of what is null or an empty list. */
    private static List<String> emptyFields(String path, SpecificRecord record) {
        List<String> empty = new ArrayList<>();
        record.getSchema().getFields().forEach(field -> {
            Object value = record.get(field.pos());
            String place = path + "/" + field.name();
            if (value == null || (value instanceof Collection<?> list && list.isEmpty())) {
                empty.add(place);
            } else if (value instanceof SpecificRecord part) {
                empty.addAll(emptyFields(place, part));
            } else if (value instanceof Collection<?> list && list.iterator().next() instanceof SpecificRecord part) {
                empty.addAll(emptyFields(place, part));
            }
        });
        return empty;
    }
}
