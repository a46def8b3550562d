package cosell.platform.events;

import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Tells whether sending again can help. Only what lies in the record itself is final: a missing topic, schema or right
 * is mended by provisioning, and the record must wait for that.
 */
final class SendFailures {

    private SendFailures() {}

    static RuntimeException classify(Throwable failure) {
        return isFinal(failure)
                ? new RecordRefusedException("The record can't be sent as it is", failure)
                : new RecordNotSentException("The record was not sent, or nobody knows whether it was", failure);
    }

    private static boolean isFinal(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException _, RecordBatchTooLargeException _, InvalidTopicException _ -> true;
            case SchemaRefusedException _, AvroRuntimeException _ -> true;
            case NullPointerException _, ClassCastException _ -> true;
            default -> false;
        };
    }
}
