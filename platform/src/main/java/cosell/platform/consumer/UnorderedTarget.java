package cosell.platform.consumer;

import reactor.core.publisher.Mono;

/** Held records that nothing waits for: their handler keeps order by other means. Thread-safe. */
public final class UnorderedTarget implements HeldRecordTarget {

    private final RecordHandler attempt;
    private final HeldRecords held;

    /** The handler fails, instead of holding, when the record is at fault itself. */
    public UnorderedTarget(RecordHandler attempt, HeldRecords held) {
        this.attempt = attempt;
        this.held = held;
    }

    @Override
    public Mono<Redriven> redrive(HeldRecord waiting) {
        return Mono.defer(() -> attempt.handle(waiting.record()))
                .then(Mono.defer(() -> held.release(waiting).thenReturn(Redriven.APPLIED)))
                .onErrorResume(
                        failure -> !Failures.isTransient(failure),
                        failure -> held.failed(waiting, failure).thenReturn(Redriven.FAILED_AGAIN));
    }

    @Override
    public Mono<Discarded> discard(HeldRecord waiting) {
        return held.release(waiting).thenReturn(Discarded.REMOVED);
    }
}
