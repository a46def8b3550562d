package cosell.platform.outbox;

import cosell.platform.domain.Position;
import org.jspecify.annotations.Nullable;

/**
 * A copy of another service's aggregate.
 *
 * @param id the source aggregate's id
 * @param version counts every write of the copy
 * @param last position of the last event applied
 * @param state what is kept of it; null when it was cleared for a rebuild: to readers it has not arrived yet
 * @param setAside of a cleared copy, the state it had, for {@link #before()} alone; null when there is none that can be
 *     read
 */
public record Copy<C>(
        String id,
        long version,
        Position last,
        @Nullable C state,
        @Nullable C setAside) {

    /**
     * What the last event left, cleared or not: what a handler remembers of what it caused (whom it told, since when) is
     * in no event of the source, so a rebuild must not lose it.
     */
    public @Nullable C before() {
        return state == null ? setAside : state;
    }
}
