package cosell.benchmarks;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Counts what the service sends to the store, told apart by what it is for. */
final class RoundTrips implements CommandListener {

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String collection = collection(event);
        if (collection.startsWith("deals")) {
            counts.computeIfAbsent(purpose(event, collection), purpose -> new AtomicLong())
                    .incrementAndGet();
        }
    }

    Map<String, Long> snapshot() {
        Map<String, Long> snapshot = new TreeMap<>();
        counts.forEach((purpose, count) -> snapshot.put(purpose, count.get()));
        return snapshot;
    }

    void reset() {
        counts.clear();
    }

    private static String collection(CommandStartedEvent event) {
        BsonValue target = event.getCommand().get(event.getCommandName());
        return target != null && target.isString() ? target.asString().getValue() : "";
    }

    private static String purpose(CommandStartedEvent event, String collection) {
        String name = event.getCommandName();
        if (collection.equals("deals_history")) {
            return "relay: history " + name;
        }
        return switch (name) {
            case "find" -> isById(event.getCommand()) ? "command: find" : "relay or sweeper: find";
            case "insert" -> "command: insert";
            case "update" -> "relay: removal";
            default -> name;
        };
    }

    private static boolean isById(BsonDocument command) {
        BsonValue id = command.getDocument("filter", new BsonDocument()).get("_id");
        return id != null && id.isString();
    }
}
