package cosell.platform.consumer;

import reactor.core.publisher.Mono;

/**
 * What operators hand the held records of a topic to. Safe beside the group's own work, the sweeper and other instances.
 * An error means that something is away, and that nothing changed.
 */
public interface HeldRecordTarget {

    /** Gives the record to the group's handler once more. */
    Mono<Redriven> redrive(HeldRecord held);

    /**
     * Counts the record as applied, without its effect, as soon as its turn has come. One that was discarded already
     * and still waits for its turn is removed without being counted.
     */
    Mono<Discarded> discard(HeldRecord held);

    /** What became of a record that was handed over once more. */
    enum Redriven {
        /** It took effect, now or before, and is held no more. */
        APPLIED,
        /** It is in order, but an earlier event of its aggregate is missing. */
        WAITS,
        /** It failed for its own sake again and stays held. */
        FAILED_AGAIN
    }

    /** What became of a record that was discarded. */
    enum Discarded {
        /** It counts as applied, and what waited behind it flows on. */
        COUNTED,
        /** It will count as applied when the events before it are. */
        WAITS,
        /** It is held no more and counts as nothing. */
        REMOVED,
        /** It is not held for a failure any more, so nothing was done. */
        UNTOUCHED
    }
}
