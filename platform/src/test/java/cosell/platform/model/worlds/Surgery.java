package cosell.platform.model.worlds;

import cosell.platform.consumer.ConsumerParts;
import cosell.platform.consumer.ConsumerParts.Rule;
import cosell.platform.consumer.SequencedTarget;
import cosell.platform.consumer.SourceReader;
import cosell.platform.events.RecordSender;
import cosell.platform.model.store.StorePort;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.IntentExecutor;
import cosell.platform.outbox.OutboxParts.Reading;

/** Where one rule of the delivery contract can be taken out; by itself it leaves everything as it is. */
interface Surgery {

    Surgery NONE = new Surgery() {};

    /** The store as the code under test sees it. */
    default StorePort store(StorePort real) {
        return real;
    }

    /** The broker as the relay sees it. */
    default RecordSender sender(RecordSender real) {
        return real;
    }

    default Reading reading() {
        return Reading.OLDEST_FIRST;
    }

    /** Which events a copy takes. */
    default Rule rule() {
        return ConsumerParts::rule;
    }

    /** A record as the consumer reads it. */
    default SourceReader<LetterRecord> reader(SourceReader<LetterRecord> real) {
        return real;
    }

    /** What the consumer offers events to. */
    default SequencedTarget<LetterRecord> target(
            SequencedTarget<LetterRecord> real,
            CopyStore<Copied, Copied.Effect> copies,
            IntentExecutor<Copied.Effect> executor) {
        return real;
    }

    /** The broker as those see it who repeat what it had. */
    default RecordSender repeating(RecordSender real) {
        return real;
    }
}
