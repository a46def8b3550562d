package cosell.platform.outbox;

import cosell.platform.domain.Position;

/**
 * Which intent of which source document a command carries out. The target stores the last mark of each source in the
 * same conditional update, and drops what is not higher: an intent that is executed twice takes effect once.
 *
 * @param source names the source document, such as {@code engagements/<id>}
 * @param position position of the event that caused the intent
 * @param number number of the intent within its event, from 0
 */
public record IntentMark(String source, Position position, int number) {

    /** Whether this intent comes after the other one of the same source. */
    public boolean isAfter(IntentMark other) {
        int byPosition = position.compareTo(other.position);
        return byPosition > 0 || (byPosition == 0 && number > other.number);
    }
}
