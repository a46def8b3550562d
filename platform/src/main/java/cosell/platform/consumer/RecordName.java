package cosell.platform.consumer;

import cosell.platform.domain.Position;
import java.util.Optional;

/**
 * Whose event a record is, by its key and its {@code ce_sequence} header alone: known even when the value can't be read,
 * so that the aggregate's later events wait for it.
 */
record RecordName(String aggregateId, Position position) {

    /** Empty when the record does not say; nobody waits for it then. */
    static Optional<RecordName> of(IncomingRecord record) {
        String key = record.key();
        String sequence = record.headers().get("ce_sequence");
        if (key == null || sequence == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecordName(key, Position.parse(sequence)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
