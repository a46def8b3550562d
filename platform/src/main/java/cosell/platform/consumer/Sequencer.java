package cosell.platform.consumer;

import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.domain.Position;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.SourceEvent;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Offers records to a target, holds what can't be applied now, and applies what is held when its turn has come. */
final class Sequencer<V> {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final SourceReader<V> reader;
    private final SequencedTarget<V> target;
    private final HeldRecords held;
    private final Clock realTime;

    Sequencer(SourceReader<V> reader, SequencedTarget<V> target, HeldRecords held, Clock realTime) {
        this.reader = reader;
        this.target = target;
        this.held = held;
        this.realTime = realTime;
    }

    /** Whose event a record turned out to be, and what became of it. */
    record Attempt(String aggregateId, Position position, Applied applied) {}

    Mono<Attempt> attempt(IncomingRecord record) {
        return Mono.defer(() -> {
            SourceEvent<V> event = reader.read(record);
            Mono<Applied> offered = event.snapshot() ? offerSnapshot(record, event) : target.offer(event);
            return offered.map(applied -> new Attempt(event.aggregateId(), event.position(), applied));
        });
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

    /** See {@link OrderedConsumer#drain}. */
    Mono<Void> drain(String topic, String aggregateId) {
        return held.of(topic, aggregateId)
                .collectList()
                .filter(waiting -> !waiting.isEmpty())
                .flatMap(waiting -> target.lastApplied(aggregateId).flatMap(last -> retryAll(waiting, last)));
    }

    /** Holds a record that came before its turn, and looks again: the missing one may have come in between. */
    Mono<Void> holdForGap(IncomingRecord record, Attempt attempt) {
        return holdEarly(HeldRecord.early(attempt.aggregateId(), attempt.position(), record, realTime.instant()));
    }

    /** What is held at its place already stays: that is the same event, or one that a snapshot only repeats. */
    Mono<Void> holdAsFailed(IncomingRecord record, Throwable failure) {
        tell(record, failure);
        HeldRecord failed = HeldRecord.failed(record, failure, realTime.instant());
        return lookAgain(failed, held.hold(failed));
    }

    /** Holds a record that can be read now, also where it failed before, and looks again. */
    Mono<Void> holdEarly(HeldRecord early) {
        return lookAgain(early, held.holdEarly(early));
    }

    private Mono<Void> failedInTurn(HeldRecord waiting, Throwable failure) {
        tell(waiting.record(), failure);
        return lookAgain(waiting, held.failed(waiting, failure));
    }

    /** Only a record that says whose it is can be looked for again; one that does not is never behind anything. */
    private Mono<Void> lookAgain(HeldRecord record, Mono<Void> holding) {
        return record.isNameless()
                ? holding
                : holding.then(Mono.defer(() -> drain(record.record().topic(), record.aggregateId())));
    }

    private static void tell(IncomingRecord record, Throwable failure) {
        LOG.error("Record {} is held: {}", record.place(), MaskedFailure.trace(failure));
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
        return switch (waiting.cause()) {
            case FAILED -> Mono.just(false);
            case DISCARDED ->
                target.skip(waiting.aggregateId(), waiting.position()).flatMap(applied -> release(waiting, applied));
            case GAP ->
                attempt(waiting.record())
                        .flatMap(attempt -> release(waiting, attempt.applied()))
                        .onErrorResume(
                                failure -> !Failures.isTransient(failure),
                                failure -> failedInTurn(waiting, failure).thenReturn(false));
        };
    }

    private Mono<Boolean> release(HeldRecord waiting, Applied applied) {
        return applied == Applied.GAP ? Mono.just(false) : held.release(waiting).thenReturn(true);
    }
}
