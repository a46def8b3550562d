package cosell.platform.outbox;

import cosell.platform.events.OutgoingRecord;
import java.util.List;
import org.bson.Document;

/**
 * What waits in one document.
 *
 * @param version the document's version when it was read
 * @param entries unsent outbox entries, oldest first
 * @param intents intents that are not done, oldest first
 */
record PendingDocument<I>(String id, long version, List<PendingEntry> entries, List<PendingIntent<I>> intents) {

    /**
     * One outbox entry.
     *
     * @param version the document's version after the write that left it
     * @param records every record it becomes
     * @param history what stays of it once it is sent
     */
    record PendingEntry(long version, List<OutgoingRecord> records, List<Document> history) {}

    /**
     * One intent.
     *
     * @param number counts the document's intents
     */
    record PendingIntent<I>(long number, Intent<I> intent) {}

    /** How much of it is done: a prefix of the entries and a prefix of the intents. */
    Settlement<I> settled(int sentEntries, int doneIntents) {
        return new Settlement<>(this, sentEntries, doneIntents);
    }

    /** A done prefix of what waited. */
    record Settlement<I>(PendingDocument<I> document, int sentEntries, int doneIntents) {

        /** Whether there is something to remove, or a mark to unset because nothing waits any more. */
        boolean isWorthWriting() {
            return sentEntries > 0 || doneIntents > 0 || isDrained();
        }

        /** Whether nothing that was read remains; if the document has its version still, nothing waits at all. */
        boolean isDrained() {
            return sentEntries == document.entries().size()
                    && doneIntents == document.intents().size();
        }

        List<PendingEntry> sent() {
            return document.entries().subList(0, sentEntries);
        }

        long lastSentVersion() {
            return sentEntries == 0
                    ? 0
                    : document.entries().get(sentEntries - 1).version();
        }

        long lastDoneIntent() {
            return doneIntents == 0
                    ? 0
                    : document.intents().get(doneIntents - 1).number();
        }
    }
}
