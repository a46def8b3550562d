package cosell.platform.model.worlds;

import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.RecordNotSentException;
import cosell.platform.model.engine.Operation;
import cosell.platform.model.engine.Trouble;
import cosell.schemas.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A record handed to the broker; answered once the topic has it.
 *
 * @param sequence the text of the record's position; null for what is no fact
 */
record Send(String topic, String key, @Nullable String sequence, String text) implements Operation {

    /** The broker or the way to it is away, or the batch expired: nobody knows whether the topic has the record. */
    static final Trouble NOT_SENT = () -> new RecordNotSentException("The batch expired");

    static Send of(OutgoingRecord record) {
        var position = record.attributes().position();
        String text = ((Actor) record.value()).getSubject();
        return new Send(record.topic(), record.key(), position == null ? null : position.toString(), text);
    }

    @Override
    public boolean isWrite() {
        return true;
    }

    @Override
    public Trouble whenAway() {
        return NOT_SENT;
    }
}
