package cosell.platform.outbox;

import cosell.platform.domain.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event causes elsewhere, stored in the copy in the same update as the event's effect and executed afterwards.
 *
 * @param source names the document that holds it, {@code <collection>/<id>}
 * @param sourceId id of the source aggregate
 * @param position position of the event that caused it
 * @param number its number within that event, from 0
 * @param causeId id of the event that caused it
 * @param at when that event happened, by the domain's clock
 * @param body what is to be done
 */
public record Intent<I>(
        String source,
        String sourceId,
        Position position,
        int number,
        UUID causeId,
        Instant at,
        @Nullable String traceparent,
        I body) {

    /** What the target stores, so that a second execution takes no effect. */
    public IntentMark mark() {
        return new IntentMark(source, position, number);
    }

    /** Names this intent among all; fit for a command id. */
    public String commandId() {
        return source + "/" + position + "/" + number;
    }
}
