package cosell.platform.consumer;

import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import org.jspecify.annotations.Nullable;

/** What an event makes of a copy and what it causes. Pure: no I/O, no clock. */
@FunctionalInterface
public interface CopyHandler<V, C, I> {

    /** {@code state} is null for the first event of an aggregate; the intents of a snapshot are ignored. */
    CopyChange<C, I> apply(@Nullable C state, SourceEvent<V> event);
}
