package cosell.platform.model.worlds;

import cosell.platform.domain.Position;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.model.store.CollectionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Whether what an owner's store says, its history says and its topic says is the same. */
final class Facts {

    private final CollectionState documents;
    private final CollectionState history;
    private final List<Send> topic;

    Facts(CollectionState documents, CollectionState history, List<Send> topic) {
        this.documents = documents;
        this.history = history;
        this.topic = topic;
    }

    /** The first records of an aggregate's sequences must come in order; later ones are repeats. */
    static void inOrder(List<Send> topic) {
        Map<String, Long> last = new HashMap<>();
        for (Send send : topic) {
            long sequence = Position.parse(send.sequence()).sequence();
            long before = last.getOrDefault(send.key(), 0L);
            if (sequence > before + 1) {
                throw new Violation(Kind.OUT_OF_ORDER, send + " went out before " + (before + 1));
            }
            last.merge(send.key(), sequence, Math::max);
        }
    }

    /** Every event of the aggregate is on the topic and in history as it was stored, and nothing waits. */
    void complete(String id) {
        Document document = documents.get(id);
        if (document == null) {
            return;
        }
        String text = document.get("state", Document.class).getString("text");
        if (text.chars().distinct().count() != text.length()) {
            throw new Violation(Kind.APPLIED_TWICE, "a command on " + id + ": " + text);
        }
        if (document.getLong("sequence") != text.length()) {
            throw new Violation(Kind.LOST, "an update of " + id + ": " + text + " at " + document.getLong("sequence"));
        }
        for (int sequence = 1; sequence <= text.length(); sequence++) {
            told(id, sequence, text.substring(sequence - 1, sequence));
        }
        if (!document.getList("outbox", Document.class).isEmpty() || document.containsKey("pending")) {
            throw new Violation(Kind.NEVER_EMPTY, "the outbox of " + document);
        }
        if (document.getLong("version") != lastWrite(id)) {
            throw new Violation(Kind.VERSION_MOVED, "nobody wrote version " + document.getLong("version"));
        }
    }

    private long lastWrite(String id) {
        return history.documents().values().stream()
                .filter(event -> event.getString("aggregateId").equals(id))
                .mapToLong(event -> event.getLong("version"))
                .max()
                .orElseThrow(() -> new Violation(Kind.LOST, "the history of " + id));
    }

    private void told(String id, int sequence, String letter) {
        Document event = history.documents().values().stream()
                .filter(entry -> entry.getString("aggregateId").equals(id) && entry.getLong("sequence") == sequence)
                .findFirst()
                .orElseThrow(() -> new Violation(Kind.LOST, id + "-" + sequence + " is not in history"));
        LetterRecord stored = new LetterRecord(
                event.get("eventId", java.util.UUID.class),
                event.get("event", Document.class).getString("letter"),
                event.get("state", Document.class).getString("text"),
                false);
        if (!stored.letter().equals(letter)) {
            throw new Violation(Kind.NOT_AS_STORED, stored + " in history, but " + letter + " in the state");
        }
        String position = new Position(0, sequence).toString();
        List<Send> records = topic.stream()
                .filter(send -> send.key().equals(id) && position.equals(send.sequence()))
                .toList();
        if (records.isEmpty()) {
            throw new Violation(Kind.LOST, id + "-" + sequence + " is not on the topic");
        }
        if (!records.stream().allMatch(send -> send.text().equals(stored.text()))) {
            throw new Violation(Kind.NOT_AS_STORED, records + " on the topic, but stored as " + stored);
        }
    }

    /** An accepted command's letters are in the state. */
    void has(String id, String letters) {
        Document document = documents.get(id);
        if (document == null
                || !document.get("state", Document.class).getString("text").contains(letters)) {
            throw new Violation(Kind.LOST, "accepted letters " + letters + " of " + id);
        }
    }
}
