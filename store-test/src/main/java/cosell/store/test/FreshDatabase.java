package cosell.store.test;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.core.publisher.Mono;

/**
 * Gives each test an empty database on the store of this run ({@link SharedStore}), and fails it when it sent a query
 * that no index serves. Register it as an instance field; the database is dropped after the test.
 */
public final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int RANDOM_PART = 8;

    private final String name;
    private @Nullable MongoDatabase database;

    /** @param name the beginning of the database's name */
    public FreshDatabase(String name) {
        this.name = name + "_" + UUID.randomUUID().toString().substring(0, RANDOM_PART);
    }

    public MongoDatabase database() {
        return Objects.requireNonNull(database, "There is a database during a test only");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database = SharedStore.client().getDatabase(name);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            new IndexCheck(database()).requireAnIndexFor(QueryLog.SHARED.of(name));
        } finally {
            Mono.from(database().drop()).block(LIMIT);
        }
    }
}
