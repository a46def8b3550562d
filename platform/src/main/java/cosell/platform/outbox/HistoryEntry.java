package cosell.platform.outbox;

/** An event of the past with the state after the write it belongs to. */
public record HistoryEntry<S, E>(RecordedEvent<E> event, S stateAfter) {}
