package cosell.platform.ops.desk;

import cosell.platform.consumer.HeldRecord;
import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.IncomingRecord;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A held record as operators see it: everything but its value.
 *
 * @param aggregateId who waits for it; null when it does not say
 * @param sequence its {@code <epoch>-<sequence>}; null when it does not say
 * @param change the type of its CloudEvents headers; null when it is missing or malformed
 * @param schemaId of the schema it was written with; null when it does not begin as records do
 * @param tries how often its handler got it
 */
record HeldRecordView(
        String id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String aggregateId,
        @Nullable String sequence,
        @Nullable String change,
        @Nullable Integer schemaId,
        Cause cause,
        Fault fault,
        Instant heldAt,
        int tries) {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final int KEY_SHOWN = 200;

    static HeldRecordView of(HeldRecord held, HeldRecords records) {
        IncomingRecord record = held.record();
        return new HeldRecordView(
                records.ref(held),
                record.topic(),
                record.partition(),
                record.offset(),
                shortened(record.key()),
                held.isNameless() ? null : shortened(held.aggregateId()),
                held.isNameless() ? null : held.position().toString(),
                type(record),
                held.schemaId(),
                held.cause(),
                fault(held),
                held.heldAt(),
                held.tries());
    }

    private static @Nullable String type(IncomingRecord record) {
        String type = record.headers().get("ce_type");
        return type != null && TYPE.matcher(type).matches() ? type : null;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= KEY_SHOWN ? text : text.substring(0, KEY_SHOWN) + "…";
    }

    private static Fault fault(HeldRecord held) {
        String field = Objects.requireNonNullElse(held.fault().field(), "");
        return Fault.of(field, code(held.cause()), held.fault().reason(), fix(held.cause()), null);
    }

    private static FaultCode code(Cause cause) {
        return cause == Cause.GAP ? FaultCode.INVALID_RESOURCE_STATE : FaultCode.INVALID_VALUE;
    }

    private static String fix(Cause cause) {
        return switch (cause) {
            case GAP -> "Redrive or discard the earlier one, or have the owner resend the aggregate's events.";
            case FAILED -> "Mend what made it fail and redrive it, or discard it.";
            case DISCARDED ->
                "Nothing: it counts as applied when the events before it are. Redrive it to take that back.";
        };
    }
}
