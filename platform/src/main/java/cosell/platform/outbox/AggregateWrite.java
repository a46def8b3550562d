package cosell.platform.outbox;

import cosell.platform.domain.Announcement;
import java.util.List;

/**
 * What one command writes: the new state with its events, and what is announced besides. Without an event neither the
 * revision nor the sequence moves (bookkeeping).
 */
public record AggregateWrite<S, E>(S newState, List<E> events, List<? extends Announcement> announcements) {
    public AggregateWrite {
        events = List.copyOf(events);
        announcements = List.copyOf(announcements);
    }

    public AggregateWrite(S newState, List<E> events) {
        this(newState, events, List.of());
    }

    /** Whether the outside is told nothing, so that nothing has to be sent. */
    boolean isSilent() {
        return events.isEmpty() && announcements.isEmpty();
    }
}
