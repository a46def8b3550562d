package cosell.platform.model.worlds;

import java.util.UUID;

/**
 * The value of a record on the letters' topic.
 *
 * @param letter what the event wrote
 * @param state the whole text after the write that it belongs to
 * @param snapshot whether it repeats the state and is no new fact
 */
record LetterRecord(UUID eventId, String letter, String state, boolean snapshot) {

    String text() {
        return String.join("|", eventId.toString(), letter, state, String.valueOf(snapshot));
    }

    static LetterRecord parse(String text) {
        String[] parts = text.split("\\|", -1);
        return new LetterRecord(UUID.fromString(parts[0]), parts[1], parts[2], Boolean.parseBoolean(parts[3]));
    }
}
