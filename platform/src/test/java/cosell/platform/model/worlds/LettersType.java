package cosell.platform.model.worlds;

import cosell.platform.domain.Announcement;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.AnnouncementContext;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Snapshot;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How {@link Letters} are stored and told; the topic is named as the collection is. */
record LettersType(String collection) implements AggregateType<Letters, Letters.Event> {

    static final LettersType LETTERS = new LettersType("letters");
    static final String RESULTS = "results";

    @Override
    public Class<Letters> stateType() {
        return Letters.class;
    }

    @Override
    public Class<Letters.Event> eventType() {
        return Letters.Event.class;
    }

    @Override
    public List<Class<? extends Announcement>> announcementTypes() {
        return List.of(Letters.Told.class);
    }

    @Override
    public List<String> organizationsOf(Letters state) {
        return List.of("contoso");
    }

    @Override
    public Map<String, Object> derivedFields(Letters state) {
        return Map.of();
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<Letters.Event> event, Letters stateAfter) {
        String letter = switch (event.event()) {
            case Letters.Event.Written(var written) -> written;
        };
        return List.of(record(
                collection,
                event.aggregateId(),
                new LetterRecord(event.eventId(), letter, stateAfter.text(), false).text(),
                event.occurredAt(),
                event.position()));
    }

    /** Repeats a state and is no new fact. */
    OutgoingRecord snapshotOf(RecordedEvent<Snapshot> at, Letters state) {
        String text = state.text();
        LetterRecord value = new LetterRecord(at.eventId(), text.substring(text.length() - 1), text, true);
        return record(collection, at.aggregateId(), value.text(), at.occurredAt(), at.position());
    }

    /** The same record under another id. */
    static OutgoingRecord withNewId(OutgoingRecord record) {
        LetterRecord letter = LetterRecord.parse(Send.of(record).text());
        UUID another = Ids.derived(letter.eventId().toString(), "again");
        LetterRecord renamed = new LetterRecord(another, letter.letter(), letter.state(), letter.snapshot());
        Position position = record.attributes().position();
        return record(
                record.topic(),
                record.key(),
                renamed.text(),
                record.attributes().time(),
                position);
    }

    @Override
    public OutgoingRecord recordOf(Announcement announcement, AnnouncementContext context) {
        Letters.Told told = (Letters.Told) announcement;
        return record(RESULTS, context.aggregateId(), told.what(), context.at(), null);
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of();
    }

    private static OutgoingRecord record(
            String topic, String key, String text, Instant at, @Nullable Position position) {
        return new OutgoingRecord(
                topic,
                key,
                Actor.newBuilder().setKind(ActorKind.SYSTEM).setSubject(text).build(),
                new CloudEventAttributes(text, "letter", "model", at, key, position, null));
    }
}
