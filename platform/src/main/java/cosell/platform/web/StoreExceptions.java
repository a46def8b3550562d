package cosell.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Optional;

/** The store is away, or has no primary, for a while. */
final class StoreExceptions implements ExceptionTranslator {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Override
    public Optional<Problem> problem(Throwable exception) {
        return Causes.of(exception).anyMatch(StoreExceptions::isAway)
                ? Optional.of(Problems.unavailable(
                        ProblemReason.STORE_UNAVAILABLE,
                        "The store can not be reached right now. Repeat the request, with its idempotency key.",
                        RETRY_AFTER_SECONDS))
                : Optional.empty();
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof MongoException store
                && (store instanceof MongoTimeoutException
                        || store instanceof MongoSocketException
                        || store instanceof MongoExecutionTimeoutException
                        || store instanceof MongoNotPrimaryException
                        || store instanceof MongoNodeIsRecoveringException
                        || store instanceof MongoConnectionPoolClearedException
                        || store instanceof MongoServerUnavailableException
                        || store instanceof MongoWriteConcernException);
    }
}
