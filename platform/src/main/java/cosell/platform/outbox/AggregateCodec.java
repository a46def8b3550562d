package cosell.platform.outbox;

import com.mongodb.MongoClientSettings;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Announcement;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.io.BasicOutputBuffer;

/** The stored form of one kind of aggregate. */
final class AggregateCodec<S, E> {

    private static final DocumentCodec BSON = new DocumentCodec(CodecRegistries.withUuidRepresentation(
            MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD));

    private final AggregateType<S, E> type;
    private final DocumentMapper mapper;

    AggregateCodec(AggregateType<S, E> type) {
        this.type = type;
        List<Class<?>> roots = new ArrayList<>(List.of(type.stateType(), type.eventType()));
        roots.addAll(List.of(Actor.class, Origin.class, WrittenCommand.class, IntentMark.class));
        roots.addAll(type.announcementTypes());
        this.mapper = DocumentMapper.forTypes(roots);
    }

    Document state(S state) {
        return mapper.write(state);
    }

    Document command(WrittenCommand command) {
        return mapper.write(command);
    }

    Document mark(IntentMark mark) {
        return mapper.write(mark);
    }

    Stored<S> stored(Document document) {
        return new Stored<>(
                document.getString(DocumentFields.ID),
                document.getLong(DocumentFields.VERSION),
                document.getLong(DocumentFields.REVISION),
                new Position(document.getInteger(DocumentFields.EPOCH), document.getLong(DocumentFields.SEQUENCE)),
                document.getList(DocumentFields.ORGANIZATIONS, String.class),
                mapper.read(type.stateType(), document.get(DocumentFields.STATE, Document.class)),
                commands(document),
                mapper.read(WrittenCommand.class, document.get(DocumentFields.CREATED_BY, Document.class)),
                marks(document),
                waitingBytes(document));
    }

    /** The entry as it is stored, with its size; {@code events} take the positions after {@code before}. */
    Document entry(String id, long version, Position before, AggregateWrite<S, E> write, CommandContext command) {
        List<Document> events = new ArrayList<>();
        Position position = before;
        for (E event : write.events()) {
            position = position.next();
            events.add(event(id, position, event, command));
        }
        List<Document> announcements =
                write.announcements().stream().map(this::announcement).toList();
        Document entry = new Document(DocumentFields.VERSION, version)
                .append("at", command.now())
                .append(DocumentFields.EPOCH, position.epoch())
                .append(DocumentFields.SEQUENCE, position.sequence())
                .append("traceparent", command.traceparent())
                .append(DocumentFields.STATE, state(write.newState()))
                .append("events", events)
                .append("announcements", announcements);
        return entry.append("bytes", sizeOf(entry));
    }

    /** Reads what {@link #entry} made. */
    OutboxEntry<S, E> entry(String aggregateId, Document entry) {
        Position position =
                new Position(entry.getInteger(DocumentFields.EPOCH), entry.getLong(DocumentFields.SEQUENCE));
        return new OutboxEntry<>(
                entry.getLong(DocumentFields.VERSION),
                mapper.read(type.stateType(), entry.get(DocumentFields.STATE, Document.class)),
                entry.getList("events", Document.class).stream()
                        .map(event -> recordedEvent(aggregateId, event))
                        .toList(),
                entry.getList("announcements", Document.class).stream()
                        .map(announcement -> mapper.read(Announcement.class, announcement))
                        .toList(),
                new AnnouncementContext(aggregateId, position, instant(entry, "at"), entry.getString("traceparent")),
                entry.getInteger("bytes"));
    }

    RecordedEvent<E> recordedEvent(String aggregateId, Document event) {
        return new RecordedEvent<>(
                event.get("eventId", java.util.UUID.class),
                aggregateId,
                new Position(event.getInteger(DocumentFields.EPOCH), event.getLong(DocumentFields.SEQUENCE)),
                instant(event, "occurredAt"),
                mapper.read(Actor.class, event.get("actor", Document.class)),
                mapper.read(Origin.class, event.get("origin", Document.class)),
                event.getString("traceparent"),
                mapper.read(type.eventType(), event.get("event", Document.class)));
    }

    /** What a stored event says and who did it. */
    Document told(RecordedEvent<E> event) {
        return new Document("actor", mapper.write(event.actor())).append("event", mapper.write(event.event()));
    }

    S readState(Document state) {
        return mapper.read(type.stateType(), state);
    }

    private Document event(String id, Position position, E event, CommandContext command) {
        return new Document("eventId", Ids.derived(type.collection(), id, position.toString()))
                .append(DocumentFields.EPOCH, position.epoch())
                .append(DocumentFields.SEQUENCE, position.sequence())
                .append("occurredAt", command.now())
                .append("actor", mapper.write(command.actor()))
                .append("origin", mapper.write(command.origin()))
                .append("traceparent", command.traceparent())
                .append("event", mapper.write(event));
    }

    private Document announcement(Announcement announcement) {
        return mapper.write(announcement);
    }

    private List<WrittenCommand> commands(Document document) {
        List<Document> commands = document.getList(DocumentFields.COMMANDS, Document.class, List.of());
        return commands.stream()
                .map(command -> mapper.read(WrittenCommand.class, command))
                .toList();
    }

    private Map<String, IntentMark> marks(Document document) {
        Map<String, IntentMark> marks = new LinkedHashMap<>();
        Document stored = document.get(DocumentFields.MARKS, new Document());
        stored.forEach((source, mark) -> marks.put(source, mapper.read(IntentMark.class, (Document) mark)));
        return marks;
    }

    private static long waitingBytes(Document document) {
        return document.getList(DocumentFields.OUTBOX, Document.class, List.of()).stream()
                .mapToLong(entry -> entry.getInteger("bytes"))
                .sum();
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static int sizeOf(Document document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            BSON.encode(writer, document, EncoderContext.builder().build());
            return buffer.getSize();
        }
    }
}
