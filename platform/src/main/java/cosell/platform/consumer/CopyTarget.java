package cosell.platform.consumer;

import cosell.platform.domain.Position;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.Copy;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.SourceEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Applies events to copies. A snapshot brings state without effects, and only where there is none. */
public final class CopyTarget<V, C, I> implements SequencedTarget<V> {

    private static final Retry WHEN_CHANGED_MEANWHILE =
            Retry.max(5).filter(ConcurrentChangeException.class::isInstance);

    private final CopyStore<C, I> copies;
    private final CopyHandler<V, C, I> handler;
    private final Admission admission;

    /** Which events a copy takes. */
    @FunctionalInterface
    interface Admission {
        Applied verdict(@Nullable Copy<?> copy, SourceEvent<?> event);
    }

    public CopyTarget(CopyStore<C, I> copies, CopyHandler<V, C, I> handler) {
        this(copies, handler, CopyTarget::verdict);
    }

    CopyTarget(CopyStore<C, I> copies, CopyHandler<V, C, I> handler, Admission admission) {
        this.copies = copies;
        this.handler = handler;
        this.admission = admission;
    }

    @Override
    public Mono<Applied> offer(SourceEvent<V> event) {
        return Mono.defer(() -> copies.find(event.aggregateId()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(copy -> offerTo(copy.orElse(null), event))
                .retryWhen(WHEN_CHANGED_MEANWHILE);
    }

    @Override
    public Mono<Position> lastApplied(String aggregateId) {
        return copies.find(aggregateId).map(Copy::last).defaultIfEmpty(Position.NONE);
    }

    private Mono<Applied> offerTo(@Nullable Copy<C> copy, SourceEvent<V> event) {
        Applied verdict = admission.verdict(copy, event);
        if (verdict != Applied.APPLIED) {
            return Mono.just(verdict);
        }
        CopyChange<C, I> change = handler.apply(copy == null ? null : copy.state(), event);
        CopyChange<C, I> effect = event.snapshot() ? CopyChange.of(change.state()) : change;
        return copies.apply(copy, event, effect).thenReturn(Applied.APPLIED);
    }

    static Applied verdict(@Nullable Copy<?> copy, SourceEvent<?> event) {
        if (event.snapshot()) {
            boolean wanted =
                    copy == null || (copy.state() == null && copy.last().equals(event.position()));
            return wanted ? Applied.APPLIED : Applied.DROPPED;
        }
        Position last = copy == null ? Position.NONE : copy.last();
        return SequenceRule.verdict(last, event.position());
    }
}
