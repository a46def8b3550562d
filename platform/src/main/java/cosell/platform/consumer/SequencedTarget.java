package cosell.platform.consumer;

import cosell.platform.domain.Position;
import cosell.platform.outbox.SourceEvent;
import reactor.core.publisher.Mono;

/**
 * What the events of a source take effect on. The position of the last event applied is stored in the same update as the
 * effect, so that each event takes effect once.
 */
public interface SequencedTarget<V> {

    /** Applies the event if it is the next one of its aggregate. */
    Mono<Applied> offer(SourceEvent<V> event);

    /** Position of the last event applied to an aggregate; {@link Position#NONE} when there is none. */
    Mono<Position> lastApplied(String aggregateId);

    /**
     * Counts an event as applied although it has no effect: if it is the next one of its aggregate, the position moves
     * past it, in one conditional update. {@link Applied#GAP} when an earlier event is missing.
     */
    Mono<Applied> skip(String aggregateId, Position position);

    /** What became of an offered event. */
    enum Applied {
        /** It was the next one and took effect. */
        APPLIED,
        /** It, or its snapshot's state, had been there before. */
        DROPPED,
        /** An earlier event of the aggregate is missing. */
        GAP
    }
}
