package cosell.endtoend.driver;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** The services' databases as a backup sees them: whole collections are read, and written back. */
public final class Databases implements AutoCloseable {

    private final MongoClient client;

    Databases(int port) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    /** Everything in a database, by collection. */
    public Map<String, List<Document>> copyOf(String database) {
        var copy = new LinkedHashMap<String, List<Document>>();
        for (var name : client.getDatabase(database).listCollectionNames().into(new ArrayList<>())) {
            copy.put(name, documents(database, name));
        }
        return copy;
    }

    /** Replaces everything in a database. */
    public void putBack(String database, Map<String, List<Document>> copy) {
        MongoDatabase target = client.getDatabase(database);
        for (var name : target.listCollectionNames().into(new ArrayList<>())) {
            target.getCollection(name).deleteMany(new Document());
        }
        copy.forEach((name, documents) -> {
            if (!documents.isEmpty()) {
                target.getCollection(name).insertMany(documents);
            }
        });
    }

    /** The documents of a collection by their ids, without a field. */
    public Map<String, Document> byId(String database, String collection, String without) {
        var byId = new TreeMap<String, Document>();
        for (var document : documents(database, collection)) {
            document.remove(without);
            byId.put(String.valueOf(document.get("_id")), document);
        }
        return byId;
    }

    private List<Document> documents(String database, String collection) {
        return client.getDatabase(database).getCollection(collection).find().into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
    }
}
