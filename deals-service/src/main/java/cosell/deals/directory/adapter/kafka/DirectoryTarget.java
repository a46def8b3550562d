package cosell.deals.directory.adapter.kafka;

import cosell.deals.directory.application.PartnerDirectory;
import cosell.platform.consumer.SequencedTarget;
import cosell.platform.domain.Position;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.PartnerEvent;
import reactor.core.publisher.Mono;

/** Applies the directory's events to the copies, and takes them over into memory at once. */
public final class DirectoryTarget implements SequencedTarget<PartnerEvent> {

    private final SequencedTarget<PartnerEvent> copies;
    private final PartnerDirectory directory;

    public DirectoryTarget(SequencedTarget<PartnerEvent> copies, PartnerDirectory directory) {
        this.copies = copies;
        this.directory = directory;
    }

    @Override
    public Mono<Applied> offer(SourceEvent<PartnerEvent> event) {
        return copies.offer(event)
                .flatMap(applied -> applied == Applied.APPLIED
                        ? directory.refresh(event.aggregateId()).thenReturn(applied)
                        : Mono.just(applied));
    }

    @Override
    public Mono<Position> lastApplied(String aggregateId) {
        return copies.lastApplied(aggregateId);
    }

    /** Nothing of what is in memory changes. */
    @Override
    public Mono<Applied> skip(String aggregateId, Position position) {
        return copies.skip(aggregateId, position);
    }
}
