package cosell.store.test;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import cosell.embedded.store.DurableMongoServer;
import org.bson.UuidRepresentation;

/**
 * The store of this test JVM: the one that {@code MONGODB_URI} names, or else an embedded one. No test knows which, so
 * what passes here holds for both. Started at first use and ended with the JVM.
 */
public final class SharedStore {

    private static final String GIVEN = System.getenv("MONGODB_URI");

    private SharedStore() {}

    public static String uri() {
        return GIVEN != null && !GIVEN.isBlank() ? GIVEN : Embedded.SERVER.uri();
    }

    /** A client that ends with the JVM, and whose commands are noted. */
    public static MongoClient client() {
        return Client.CLIENT;
    }

    private static final class Embedded {
        static final DurableMongoServer SERVER = DurableMongoServer.inMemory(0);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    private static final class Client {
        static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .addCommandListener(QueryLog.SHARED)
                .build());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CLIENT::close));
        }
    }
}
