package cosell.platform.consumer;

import cosell.platform.domain.Position;
import java.time.Instant;

/**
 * A record that could not be applied when it came.
 *
 * @param aggregateId the aggregate that waits for it
 * @param position its place among the aggregate's events
 * @param cause why it is held
 * @param reason for {@link Cause#FAILED}, what went wrong; quotes nothing of the value
 * @param record the record itself
 * @param heldAt since when, by real time
 */
public record HeldRecord(
        String aggregateId, Position position, Cause cause, String reason, IncomingRecord record, Instant heldAt) {

    /** Why a record is held. */
    public enum Cause {
        /** An earlier record of its aggregate is missing. */
        GAP,
        /** It can't be read, or its handler keeps failing for its own sake: a dead letter. */
        FAILED
    }
}
