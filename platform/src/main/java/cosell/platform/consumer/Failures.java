package cosell.platform.consumer;

import com.mongodb.MongoException;
import cosell.platform.domain.Transient;
import cosell.platform.events.UnreadableRecordException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.TransientDataAccessException;

/** Tells what is merely away from what is a record's own fault. */
public final class Failures {

    private Failures() {}

    /** Whether the same record may pass later without anybody's doing. */
    public static boolean isTransient(Throwable failure) {
        return failure instanceof Transient
                || failure instanceof MongoException
                || failure instanceof RetriableException
                || failure instanceof TransientDataAccessException
                || failure instanceof IOException
                || failure instanceof TimeoutException;
    }

    /** What an operator is shown. Messages of foreign exceptions may quote personal data, so only ours are shown. */
    public static String describe(Throwable failure) {
        return failure instanceof UnreadableRecordException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
