package cosell.platform.consumer;

import cosell.platform.domain.Position;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.Copy;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.SourceEvent;
import java.util.Optional;
import java.util.function.Function;
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
        return onCopy(event.aggregateId(), copy -> offerTo(copy, event));
    }

    /** Where there is no copy yet, one without a state is made, which the next event or a snapshot fills. */
    @Override
    public Mono<Applied> skip(String aggregateId, Position position) {
        return onCopy(aggregateId, copy -> skipIn(copy, aggregateId, position));
    }

    @Override
    public Mono<Position> lastApplied(String aggregateId) {
        return copies.find(aggregateId).map(Copy::last).defaultIfEmpty(Position.NONE);
    }

    private Mono<Applied> onCopy(String id, Function<@Nullable Copy<C>, Mono<Applied>> step) {
        return Mono.defer(() -> copies.find(id))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(copy -> step.apply(copy.orElse(null)))
                .retryWhen(WHEN_CHANGED_MEANWHILE);
    }

    private Mono<Applied> skipIn(@Nullable Copy<C> copy, String id, Position position) {
        Applied verdict = SequenceRule.verdict(copy == null ? Position.NONE : copy.last(), position);
        return verdict == Applied.APPLIED ? copies.skip(copy, id, position).thenReturn(verdict) : Mono.just(verdict);
    }

    private Mono<Applied> offerTo(@Nullable Copy<C> copy, SourceEvent<V> event) {
        Applied verdict = admission.verdict(copy, event);
        if (verdict != Applied.APPLIED) {
            return Mono.just(verdict);
        }
        CopyChange<C, I> change = handler.apply(copy == null ? null : copy.before(), event);
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
