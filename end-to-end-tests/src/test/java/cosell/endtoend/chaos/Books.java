package cosell.endtoend.chaos;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** The services' databases, read as anybody with the password could. */
final class Books implements AutoCloseable {

    static final List<String> DATABASES =
            List.of("cosell_deals", "cosell_invitations", "cosell_registration", "cosell_notification");

    private final MongoClient client;

    Books(int port) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    /** Every document, by its id. */
    Map<String, Document> all(String database, String collection) {
        return stream(database, collection).stream()
                .collect(Collectors.toMap(document -> String.valueOf(document.get("_id")), Function.identity()));
    }

    List<Document> stream(String database, String collection) {
        return in(database, collection).find().into(new ArrayList<>());
    }

    long count(String database, String collection, Document filter) {
        return in(database, collection).countDocuments(filter);
    }

    /** What still waits to be sent or carried out, and what is held, as sentences. */
    List<String> unfinished() {
        var found = new ArrayList<String>();
        for (var database : DATABASES) {
            for (var collection : thoseThatWait(database)) {
                note(found, database, collection, "pending", new Document("pending", new Document("$exists", true)));
                note(found, database, collection, "with an outbox", notEmpty("outbox"));
                note(found, database, collection, "with intents", notEmpty("intents"));
            }
            note(found, database, "held_records", "held", new Document());
        }
        for (var state : List.of("WAITING", "CLAIMED")) {
            note(found, "cosell_notification", "ledger", state, new Document("state", state));
        }
        return found;
    }

    private List<String> thoseThatWait(String database) {
        return client.getDatabase(database).listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.endsWith("_history") && !name.equals("ledger"))
                .toList();
    }

    private void note(List<String> found, String database, String collection, String what, Document filter) {
        var count = count(database, collection, filter);
        if (count > 0) {
            found.add(count + " of " + database + "." + collection + " " + what);
        }
    }

    private static Document notEmpty(String array) {
        return new Document(array + ".0", new Document("$exists", true));
    }

    MongoCollection<Document> in(String database, String collection) {
        return client.getDatabase(database).getCollection(collection);
    }

    /** The value at a path of field names; null when there is none. */
    static @Nullable Object at(Document document, String path) {
        Object here = document;
        for (var name : path.split("\\.", -1)) {
            here = here instanceof Document inner ? inner.get(name) : null;
        }
        return here;
    }

    static String text(Document document, String path) {
        return String.valueOf(at(document, path));
    }

    static List<Document> list(Document document, String path) {
        return at(document, path) instanceof List<?> items
                ? items.stream().map(Document.class::cast).toList()
                : List.of();
    }

    static BigDecimal amount(Document document, String path) {
        return at(document, path) instanceof Decimal128 decimal
                ? decimal.bigDecimalValue().setScale(2, RoundingMode.UNNECESSARY)
                : BigDecimal.ZERO;
    }

    static long sequence(Document document) {
        return ((Number) document.get("sequence")).longValue();
    }

    @Override
    public void close() {
        client.close();
    }
}
