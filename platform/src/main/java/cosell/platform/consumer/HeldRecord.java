package cosell.platform.consumer;

import cosell.platform.domain.Position;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied when it came.
 *
 * @param aggregateId the aggregate that waits for it; begins with {@code ?} when it does not say whose it is
 * @param position its place among the aggregate's events; {@link Position#NONE} when it does not say
 * @param cause why it is held
 * @param fault for {@link Cause#FAILED}, what went wrong
 * @param record the record itself
 * @param heldAt since when, by real time
 * @param tries how often its handler got it
 */
public record HeldRecord(
        String aggregateId,
        Position position,
        Cause cause,
        HeldFault fault,
        IncomingRecord record,
        Instant heldAt,
        int tries) {

    private static final String NOBODY = "?";

    /** Why a record is held. */
    public enum Cause {
        /** An earlier record of its aggregate is missing. */
        GAP,
        /** It can't be read, or its handler keeps failing for its own sake: a dead letter. */
        FAILED,
        /** An operator decided that it counts as applied; its turn has not come yet. */
        DISCARDED
    }

    /** One that came before its turn. */
    static HeldRecord early(String aggregateId, Position position, IncomingRecord record, Instant now) {
        return new HeldRecord(aggregateId, position, Cause.GAP, HeldFault.EARLIER_MISSING, record, now, 1);
    }

    /** One that failed, under the name that its key and {@code ce_sequence} say, or under none. */
    static HeldRecord failed(IncomingRecord record, Throwable failure, Instant now) {
        Optional<RecordName> name = RecordName.of(record);
        return name.isEmpty()
                ? nameless(record, failure, now)
                : new HeldRecord(
                        name.get().aggregateId(),
                        name.get().position(),
                        Cause.FAILED,
                        HeldFault.of(failure),
                        record,
                        now,
                        1);
    }

    /** One that failed and that nobody waits for. */
    public static HeldRecord nameless(IncomingRecord record, Throwable failure, Instant now) {
        return new HeldRecord(
                NOBODY + record.place(), Position.NONE, Cause.FAILED, HeldFault.of(failure), record, now, 1);
    }

    /** Whether it does not say whose event it is, so that nobody waits for it. */
    public boolean isNameless() {
        return aggregateId.startsWith(NOBODY);
    }

    /** Id of the schema it was written with; null when its value does not begin as records do. */
    public @Nullable Integer schemaId() {
        return record.schemaId();
    }
}
