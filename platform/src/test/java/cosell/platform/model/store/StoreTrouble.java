package cosell.platform.model.store;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import cosell.platform.model.engine.Trouble;
import java.util.List;
import org.bson.BsonDocument;

/** What a store answers when it does not do what it was asked. */
public enum StoreTrouble implements Trouble {
    /** Nobody knows whether the operation took effect. */
    AWAY {
        @Override
        public RuntimeException exception() {
            return new MongoSocketReadException("The answer did not come", new ServerAddress());
        }
    },
    DUPLICATE_KEY {
        @Override
        public RuntimeException exception() {
            return new MongoWriteException(
                    new WriteError(DUPLICATE_KEY_CODE, "duplicate key", new BsonDocument()),
                    new ServerAddress(),
                    List.of());
        }
    };

    static final int DUPLICATE_KEY_CODE = 11000;
}
