package cosell.platform.consumer;

import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import org.jspecify.annotations.Nullable;

/** What an event makes of a copy and what it causes. Pure: no I/O, no clock. */
@FunctionalInterface
public interface CopyHandler<V, C, I> {

    /**
     * {@code state} is null for the first event of an aggregate, and after a copy was cleared whose state can't be read
     * any more; of a copy cleared for a rebuild it is what the copy was before. The intents of a snapshot are ignored.
     */
    CopyChange<C, I> apply(@Nullable C state, SourceEvent<V> event);
}
