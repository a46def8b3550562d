package cosell.platform.outbox;

import cosell.platform.domain.Position;
import org.jspecify.annotations.Nullable;

/**
 * A copy of another service's aggregate.
 *
 * @param id the source aggregate's id
 * @param version counts every write of the copy
 * @param last position of the last event applied
 * @param state what is kept of it; null when it was cleared for a rebuild
 */
public record Copy<C>(
        String id, long version, Position last, @Nullable C state) {}
