package cosell.endtoend.chaos;

import cosell.endtoend.driver.Event;
import cosell.endtoend.driver.Events;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;

/** Compares each owner's documents and history with its topic: every event once by its id, and in order. */
final class EventAudit {

    private final Books books;
    private final Events events;
    private long first;
    private long repeats;

    EventAudit(Books books, Events events) {
        this.books = books;
        this.events = events;
    }

    /** How many events there are. */
    long events() {
        return first;
    }

    /** How many records repeat one. */
    long repeats() {
        return repeats;
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var owner : Owner.values()) {
            var history = history(owner);
            var topic = topic(owner, faults);
            if (!topic.equals(history)) {
                faults.add(owner + ": topic and history differ: " + difference(topic, history));
            }
            books.all(owner.database(), owner.collection())
                    .forEach((id, document) -> isAtItsLastEvent(owner, id, document, history, faults));
        }
        return faults;
    }

    private static void isAtItsLastEvent(
            Owner owner,
            String id,
            Document document,
            Map<String, NavigableMap<Long, String>> history,
            List<String> faults) {
        var sequences = history.getOrDefault(id, new TreeMap<>());
        var last = Books.sequence(document);
        // An engagement of a deal that nobody was invited to is bookkeeping: it has told nothing yet.
        if (sequences.size() != last || (last > 0 && sequences.lastKey() != last)) {
            faults.add(owner + " " + id + " is at " + last + ", its history has " + sequences.keySet());
        }
    }

    /** Event ids by aggregate and sequence. */
    private Map<String, NavigableMap<Long, String>> history(Owner owner) {
        var all = new HashMap<String, NavigableMap<Long, String>>();
        for (var entry : books.stream(owner.database(), owner.history())) {
            all.computeIfAbsent(entry.getString("aggregateId"), _ -> new TreeMap<>())
                    .put(Books.sequence(entry), String.valueOf(entry.get("eventId")));
        }
        return all;
    }

    /** The same from the topic; notes what came out of order, or twice as something else. */
    private Map<String, NavigableMap<Long, String>> topic(Owner owner, List<String> faults) {
        var all = new LinkedHashMap<String, NavigableMap<Long, String>>();
        for (var event : events.all(owner.topic())) {
            var seen = all.computeIfAbsent(event.aggregate(), _ -> new TreeMap<>());
            var known = seen.get(event.sequence());
            if (known == null) {
                first++;
                isNext(owner, event, seen, faults);
                seen.put(event.sequence(), event.id());
            } else {
                repeats++;
                if (!known.equals(event.id())) {
                    faults.add(owner + " " + event.aggregate() + " has two events at " + event.sequence());
                }
            }
            if (!event.cloudEventId().equals(event.id()) || !event.key().equals(event.aggregate())) {
                faults.add(owner + " " + event.aggregate() + ": headers and event differ at " + event.sequence());
            }
        }
        return all;
    }

    private static void isNext(Owner owner, Event event, NavigableMap<Long, String> seen, List<String> faults) {
        var last = seen.isEmpty() ? 0 : seen.lastKey();
        if (event.sequence() != last + 1) {
            faults.add(owner + " " + event.aggregate() + ": " + event.sequence() + " came after " + last);
        }
    }

    private static String difference(
            Map<String, NavigableMap<Long, String>> topic, Map<String, NavigableMap<Long, String>> history) {
        var all = new TreeMap<String, String>();
        topic.forEach((id, of) -> all.put(id, "topic " + of.keySet() + ", history " + keys(history, id)));
        history.forEach((id, of) -> all.put(id, "topic " + keys(topic, id) + ", history " + of.keySet()));
        all.keySet().removeIf(id -> topic.getOrDefault(id, new TreeMap<>()).equals(history.get(id)));
        return all.toString();
    }

    private static String keys(Map<String, NavigableMap<Long, String>> all, String id) {
        return all.getOrDefault(id, new TreeMap<>()).keySet().toString();
    }
}
