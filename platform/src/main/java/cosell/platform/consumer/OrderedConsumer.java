package cosell.platform.consumer;

import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.domain.Position;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.SourceEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Applies the events of each aggregate of one topic once and in order, whatever is delivered twice, late or out of
 * order. An event that comes too early, or that fails for its own sake, is held and only its aggregate waits; the
 * partition flows on. What fails because something is away fails the record, so that it comes again.
 */
public final class OrderedConsumer<V> implements RecordHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OrderedConsumer.class);

    private final SourceReader<V> reader;
    private final SequencedTarget<V> target;
    private final HeldRecords held;
    private final Clock realTime;

    public OrderedConsumer(SourceReader<V> reader, SequencedTarget<V> target, HeldRecords held, Clock realTime) {
        this.reader = reader;
        this.target = target;
        this.held = held;
        this.realTime = realTime;
    }

    @Override
    public Mono<Void> handle(IncomingRecord record) {
        return Mono.defer(() -> attempt(record))
                .flatMap(attempt -> switch (attempt.applied()) {
                    case APPLIED -> drainIfAny(record.topic(), attempt.aggregateId());
                    case DROPPED -> Mono.<Void>empty();
                    case GAP -> holdForGap(record, attempt);
                })
                .onErrorResume(failure -> !Failures.isTransient(failure), failure -> holdAsFailed(record, failure));
    }

    /**
     * Applies what is held for an aggregate as far as it goes now. Called after each application, after each hold (the
     * missing event, or the failed one itself, may have been applied in between), and by the sweeper.
     */
    public Mono<Void> drain(String topic, String aggregateId) {
        return held.of(topic, aggregateId)
                .collectList()
                .filter(waiting -> !waiting.isEmpty())
                .flatMap(waiting -> target.lastApplied(aggregateId).flatMap(last -> retryAll(waiting, last)));
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

    private Mono<Attempt> attempt(IncomingRecord record) {
        SourceEvent<V> event = reader.read(record);
        Mono<Applied> offered = event.snapshot() ? offerSnapshot(record, event) : target.offer(event);
        return offered.map(applied -> new Attempt(event.aggregateId(), event.position(), applied));
    }

    /**
     * Drops a snapshot while events that it contains wait here: it would make them old, and their effects would be lost.
     * What is held is read first: what left in between is found applied then.
     */
    private Mono<Applied> offerSnapshot(IncomingRecord record, SourceEvent<V> event) {
        return held.of(record.topic(), event.aggregateId())
                .filter(waiting -> waiting.record().offset() != record.offset()
                        && !waiting.position().isAfter(event.position()))
                .collectList()
                .flatMap(waiting -> target.lastApplied(event.aggregateId())
                        .filter(last ->
                                waiting.stream().anyMatch(one -> one.position().isAfter(last)))
                        .map(_ -> Applied.DROPPED)
                        .switchIfEmpty(Mono.defer(() -> target.offer(event))));
    }

    private Mono<Void> retryAll(List<HeldRecord> waiting, Position last) {
        return Flux.fromIterable(waiting)
                .concatMap(record -> retry(record, last))
                .takeWhile(Boolean::booleanValue)
                .then();
    }

    /** Whether the next one may be tried. A failed record ends the walk unless its event was applied since. */
    private Mono<Boolean> retry(HeldRecord waiting, Position last) {
        if (!waiting.position().isAfter(last)) {
            return held.release(waiting).thenReturn(true);
        }
        if (waiting.cause() == Cause.FAILED) {
            return Mono.just(false);
        }
        return attempt(waiting.record())
                .flatMap(attempt -> attempt.applied() == Applied.GAP
                        ? Mono.just(false)
                        : held.release(waiting).thenReturn(true))
                .onErrorResume(
                        failure -> !Failures.isTransient(failure),
                        failure -> lookAgain(waiting.record(), held.hold(failed(waiting.record(), failure)))
                                .thenReturn(false));
    }

    private Mono<Void> holdForGap(IncomingRecord record, Attempt attempt) {
        HeldRecord early = new HeldRecord(
                attempt.aggregateId(),
                attempt.position(),
                Cause.GAP,
                "an earlier event is missing",
                record,
                realTime.instant());
        return held.hold(early).then(Mono.defer(() -> drain(record.topic(), attempt.aggregateId())));
    }

    /**
     * What is held at its place already stays: that is the same event, or one that a snapshot only repeats. A record that
     * does not say whose it is is never behind anything, so nobody looks for it again.
     */
    private Mono<Void> holdAsFailed(IncomingRecord record, Throwable failure) {
        return lookAgain(record, held.holdIfAbsent(failed(record, failure)));
    }

    private Mono<Void> lookAgain(IncomingRecord record, Mono<Void> holding) {
        return holding.then(Mono.defer(() ->
                Mono.justOrEmpty(RecordName.of(record)).flatMap(name -> drain(record.topic(), name.aggregateId()))));
    }

    private HeldRecord failed(IncomingRecord record, Throwable failure) {
        LOG.error("Record {} is held: {}", record.place(), MaskedFailure.trace(failure));
        Optional<RecordName> name = RecordName.of(record);
        return new HeldRecord(
                name.map(RecordName::aggregateId).orElse("?" + record.place()),
                name.map(RecordName::position).orElse(Position.NONE),
                Cause.FAILED,
                Failures.describe(failure),
                record,
                realTime.instant());
    }

    private record Attempt(String aggregateId, Position position, Applied applied) {}
}
