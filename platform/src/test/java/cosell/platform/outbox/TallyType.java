package cosell.platform.outbox;

import cosell.platform.domain.Announcement;
import cosell.platform.domain.privacy.Addresses;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.Tally.Told;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class TallyType implements AggregateType<Tally, Tally.Event> {

    @Override
    public String collection() {
        return "tallies";
    }

    @Override
    public Class<Tally> stateType() {
        return Tally.class;
    }

    @Override
    public Class<Tally.Event> eventType() {
        return Tally.Event.class;
    }

    @Override
    public List<Class<? extends Announcement>> announcementTypes() {
        return List.of(Told.class);
    }

    @Override
    public List<String> organizationsOf(Tally state) {
        return List.of(state.owner().value());
    }

    @Override
    public Map<String, Object> derivedFields(Tally state) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("value", state.value());
        if (state.uniqueName() != null) {
            fields.put("name", state.uniqueName());
        }
        if (state.due() != null) {
            fields.put("due", state.due());
        }
        List<String> traces = Addresses.in(state);
        if (!traces.isEmpty()) {
            fields.put(Traces.FIELD, traces);
        }
        return fields;
    }

    @Override
    public boolean movesRevision(Tally.Event event) {
        return !(event instanceof Tally.Event.Weighed);
    }

    @Override
    public List<String> tracesOf(RecordedEvent<Tally.Event> event, Tally stateAfter) {
        return Addresses.in(event.actor(), event.event(), stateAfter);
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<Tally.Event> event, Tally stateAfter) {
        return List.of(record(
                "tallies.v1", event.aggregateId(), event.position() + ":" + stateAfter.value(), event.occurredAt()));
    }

    @Override
    public OutgoingRecord recordOf(Announcement announcement, AnnouncementContext context) {
        Told told = (Told) announcement;
        return record("told.v1", context.aggregateId(), told.what(), context.at());
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(
                IndexSpec.uniqueSparse("derived.name"),
                IndexSpec.sparse("derived.due"),
                IndexSpec.sparse("derived." + Traces.FIELD, "_id"),
                IndexSpec.withinOrganization("derived.value", "_id"));
    }

    private static OutgoingRecord record(String topic, String key, String text, Instant at) {
        return new OutgoingRecord(
                topic,
                key,
                Actor.newBuilder().setKind(ActorKind.SYSTEM).setSubject(text).build(),
                new CloudEventAttributes(text, "test", "test", at, key, null, null));
    }
}
