package cosell.platform.consumer;

import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.outbox.Copy;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.SourceEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The parts of a consumer, one by one and without the threads that drive them. */
public final class ConsumerParts {

    private ConsumerParts() {}

    /** Which events a copy takes. */
    @FunctionalInterface
    public interface Rule {
        Applied verdict(@Nullable Copy<?> copy, SourceEvent<?> event);
    }

    /** The rule that is in force. */
    public static Applied rule(@Nullable Copy<?> copy, SourceEvent<?> event) {
        return CopyTarget.verdict(copy, event);
    }

    public static <V, C, I> CopyTarget<V, C, I> target(
            CopyStore<C, I> copies, CopyHandler<V, C, I> handler, Rule rule) {
        return new CopyTarget<>(copies, handler, rule::verdict);
    }

    /** Counts what is held, as the sweeper does after each sweep. */
    public static Mono<?> lookAgain(HeldRecords held) {
        return held.lookAgain();
    }
}
