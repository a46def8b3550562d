package cosell.platform.outbox;

import cosell.platform.domain.Announcement;
import java.util.List;

/**
 * What one write left to be sent: its events, its announcements and, once, the state after it.
 *
 * @param version the document's version after the write; entries are in its order
 * @param bytes size of the stored entry
 */
record OutboxEntry<S, E>(
        long version,
        S stateAfter,
        List<RecordedEvent<E>> events,
        List<Announcement> announcements,
        AnnouncementContext context,
        int bytes) {}
