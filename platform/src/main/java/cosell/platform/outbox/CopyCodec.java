package cosell.platform.outbox;

import cosell.platform.domain.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of one kind of copy. */
final class CopyCodec<C, I> {

    /** Room for the intents of one event in an intent's number. */
    static final long INTENTS_PER_EVENT = 10_000;

    private final CopyType<C, I> type;
    private final DocumentMapper mapper;

    CopyCodec(CopyType<C, I> type) {
        this.type = type;
        List<Class<?>> roots = new ArrayList<>();
        roots.add(type.stateType());
        roots.add(type.intentType());
        this.mapper = DocumentMapper.forTypes(roots);
    }

    Document state(C state) {
        return mapper.write(state);
    }

    Copy<C> copy(Document document) {
        Document state = document.get(DocumentFields.STATE, Document.class);
        return new Copy<>(
                document.getString(DocumentFields.ID),
                document.getLong(DocumentFields.VERSION),
                new Position(document.getInteger(DocumentFields.EPOCH), document.getLong(DocumentFields.SEQUENCE)),
                state == null ? null : mapper.read(type.stateType(), state),
                state == null ? setAside(document) : null);
    }

    /** A rebuild may be needed just because the old state can't be read any more. */
    private @Nullable C setAside(Document document) {
        Document stored = document.get(DocumentFields.SET_ASIDE, Document.class);
        try {
            return stored == null ? null : mapper.read(type.stateType(), stored);
        } catch (IllegalArgumentException | ClassCastException unreadable) {
            return null;
        }
    }

    Document body(I intent) {
        return mapper.write(intent);
    }

    Document intent(long n, SourceEvent<?> event, int number, I body) {
        return new Document("n", n)
                .append(DocumentFields.EPOCH, event.position().epoch())
                .append(DocumentFields.SEQUENCE, event.position().sequence())
                .append("number", number)
                .append("causeId", event.eventId())
                .append("at", event.occurredAt())
                .append("traceparent", event.traceparent())
                .append("body", body(body));
    }

    /** Reads what {@link #intent} made. */
    Intent<I> intent(String copyId, Document intent) {
        return new Intent<>(
                type.collection() + "/" + copyId,
                copyId,
                new Position(intent.getInteger(DocumentFields.EPOCH), intent.getLong(DocumentFields.SEQUENCE)),
                intent.getInteger("number"),
                intent.get("causeId", UUID.class),
                intent.getDate("at").toInstant(),
                intent.getString("traceparent"),
                mapper.read(type.intentType(), intent.get("body", Document.class)));
    }
}
