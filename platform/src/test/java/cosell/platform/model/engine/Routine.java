package cosell.platform.model.engine;

import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Real code that can be run again from its beginning: a deterministic function of the answers its operations get.
 *
 * @param name tells a reader of a schedule who is at work
 * @param code makes the chain anew; it may touch the outside through the {@link Seam} only
 */
public record Routine(String name, Supplier<? extends Mono<?>> code) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
