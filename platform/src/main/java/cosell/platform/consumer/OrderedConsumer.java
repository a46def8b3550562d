package cosell.platform.consumer;

import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.consumer.Sequencer.Attempt;
import java.time.Clock;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Applies the events of each aggregate of one topic once and in order, whatever is delivered twice, late or out of
 * order. An event that comes too early, or that fails for its own sake, is held and only its aggregate waits; the
 * partition flows on. What fails because something is away fails the record, so that it comes again. Thread-safe.
 */
public final class OrderedConsumer<V> implements RecordHandler, HeldRecordTarget {

    private final Sequencer<V> sequencer;
    private final HeldRecords held;

    public OrderedConsumer(SourceReader<V> reader, SequencedTarget<V> target, HeldRecords held, Clock realTime) {
        this.sequencer = new Sequencer<>(reader, target, held, realTime);
        this.held = held;
    }

    @Override
    public Mono<Void> handle(IncomingRecord record) {
        return sequencer
                .attempt(record)
                .flatMap(attempt -> switch (attempt.applied()) {
                    case APPLIED -> drainIfAny(record.topic(), attempt.aggregateId());
                    case DROPPED -> Mono.<Void>empty();
                    case GAP -> sequencer.holdForGap(record, attempt);
                })
                .onErrorResume(
                        failure -> !Failures.isTransient(failure), failure -> sequencer.holdAsFailed(record, failure));
    }

    /**
     * Applies what is held for an aggregate as far as it goes now. Called after each application, after each hold (the
     * missing event, or the failed one itself, may have been applied in between), and by the sweeper.
     */
    public Mono<Void> drain(String topic, String aggregateId) {
        return sequencer.drain(topic, aggregateId);
    }

    /** Spares the look where nothing is known to be held; the sweeper makes up for what another instance just held. */
    private Mono<Void> drainIfAny(String topic, String aggregateId) {
        return held.mayHoldAnything() ? drain(topic, aggregateId) : Mono.empty();
    }

    /** Drains every aggregate of a topic for which something waits. */
    public Mono<Void> sweep(String topic) {
        return Flux.defer(() -> held.waitingAggregates(topic, 1_000))
                .concatMap(aggregate -> drain(topic, aggregate))
                .then();
    }

    @Override
    public Mono<Redriven> redrive(HeldRecord waiting) {
        return sequencer
                .attempt(waiting.record())
                .map(Optional::of)
                .onErrorResume(
                        failure -> !Failures.isTransient(failure),
                        failure -> held.failed(waiting, failure).thenReturn(Optional.empty()))
                .flatMap(attempt ->
                        attempt.map(made -> settle(waiting, made)).orElseGet(() -> Mono.just(Redriven.FAILED_AGAIN)));
    }

    private Mono<Redriven> settle(HeldRecord waiting, Attempt attempt) {
        return attempt.applied() == Applied.GAP
                ? stillEarly(waiting, attempt).thenReturn(Redriven.WAITS)
                : applied(waiting, attempt).thenReturn(Redriven.APPLIED);
    }

    /** What waits behind it does so under the name it was held by. */
    private Mono<Void> applied(HeldRecord waiting, Attempt attempt) {
        return held.release(waiting)
                .then(Mono.defer(() -> drain(waiting.record().topic(), waiting.aggregateId())))
                .then(Mono.defer(() -> attempt.aggregateId().equals(waiting.aggregateId())
                        ? Mono.empty()
                        : drain(waiting.record().topic(), attempt.aggregateId())));
    }

    /** Now that it can be read it waits as what it is; the old name is given up only after the new one is stored. */
    private Mono<Void> stillEarly(HeldRecord waiting, Attempt attempt) {
        HeldRecord early =
                HeldRecord.early(attempt.aggregateId(), attempt.position(), waiting.record(), waiting.heldAt());
        Mono<Void> holding = sequencer.holdEarly(early);
        return held.ref(early).equals(held.ref(waiting)) ? holding : holding.then(held.release(waiting));
    }

    /** The decision is stored first; then it is carried out as the sweeper would, which makes up for a crash here. */
    @Override
    public Mono<Discarded> discard(HeldRecord waiting) {
        if (waiting.isNameless() || waiting.cause() == Cause.DISCARDED) {
            return held.release(waiting).thenReturn(Discarded.REMOVED);
        }
        return held.discard(waiting)
                .flatMap(marked -> marked
                        ? drain(waiting.record().topic(), waiting.aggregateId()).then(Mono.defer(() -> fate(waiting)))
                        : Mono.just(Discarded.UNTOUCHED));
    }

    private Mono<Discarded> fate(HeldRecord discarded) {
        return held.find(held.ref(discarded)).map(_ -> Discarded.WAITS).defaultIfEmpty(Discarded.COUNTED);
    }
}
