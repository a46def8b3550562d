package cosell.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * Damages what a run has left, in one document after the other, and expects the auditor to name each: who never finds a
 * fault must be shown to look. Everything is put right again.
 */
final class Sabotage {

    private static final String EVENTS = "topic and history differ";

    private final Books books;
    private final Auditor auditor;

    Sabotage(Books books, Auditor auditor) {
        this.books = books;
        this.auditor = auditor;
    }

    void isFound() {
        loss("cosell_deals", "deals", "deals");
        loss("cosell_deals", "deals_history", EVENTS);
        loss("cosell_invitations", "engagements_history", EVENTS);
        loss("cosell_registration", "registrations", "registrations");
        loss("cosell_registration", "deals", "has copies of other");
        loss("cosell_notification", "ledger", "is missing");
        change("cosell_notification", "deals", "sequence", Sabotage::oneBehind, "its owner at");
        change("cosell_deals", "deals_history", "eventId", _ -> "another", EVENTS);
    }

    private static Object oneBehind(Object sequence) {
        return ((Number) sequence).longValue() - 1;
    }

    private void loss(String database, String collection, String fault) {
        var victim = books.stream(database, collection).getFirst();
        books.in(database, collection).deleteOne(Filters.eq("_id", victim.get("_id")));
        try {
            isNamed("a loss in " + database + "." + collection, fault);
        } finally {
            restore(database, collection, victim);
        }
    }

    private void change(String database, String collection, String field, UnaryOperator<Object> change, String fault) {
        var victim = books.stream(database, collection).getFirst();
        var changed = new Document(victim).append(field, change.apply(victim.get(field)));
        restore(database, collection, changed);
        try {
            isNamed("another " + field + " in " + database + "." + collection, fault);
        } finally {
            restore(database, collection, victim);
        }
    }

    private void isNamed(String damage, String fault) {
        List<String> faults = auditor.faults();
        assertThat(faults).as("faults after %s", damage).anyMatch(found -> found.contains(fault));
    }

    private void restore(String database, String collection, Document document) {
        books.in(database, collection)
                .replaceOne(Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
    }
}
