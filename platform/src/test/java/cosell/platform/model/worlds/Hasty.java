package cosell.platform.model.worlds;

import cosell.platform.consumer.ConsumerParts;
import cosell.platform.consumer.SequencedTarget;
import cosell.platform.domain.Position;
import cosell.platform.model.worlds.Copied.Effect;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.Intent;
import cosell.platform.outbox.IntentExecutor;
import cosell.platform.outbox.SourceEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries out what an event causes before the event's effect is stored. */
record Hasty(
        SequencedTarget<LetterRecord> real,
        CopyStore<Copied, Effect> copies,
        IntentExecutor<Effect> executor,
        Copied.Effects effects)
        implements SequencedTarget<LetterRecord> {

    @Override
    public Mono<Applied> offer(SourceEvent<LetterRecord> event) {
        return copies.find(event.aggregateId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .filter(copy -> ConsumerParts.rule(copy.orElse(null), event) == Applied.APPLIED)
                .flatMapMany(copy -> Flux.fromIterable(intents(event)))
                .concatMap(executor::execute)
                .then(Mono.defer(() -> real.offer(event)));
    }

    @Override
    public Mono<Position> lastApplied(String aggregateId) {
        return real.lastApplied(aggregateId);
    }

    @Override
    public Mono<Applied> skip(String aggregateId, Position position) {
        return real.skip(aggregateId, position);
    }

    private List<Intent<Effect>> intents(SourceEvent<LetterRecord> event) {
        List<Effect> bodies = effects.of(event.value().letter());
        return IntStream.range(0, bodies.size())
                .mapToObj(number -> new Intent<>(
                        "copies/" + event.aggregateId(),
                        event.aggregateId(),
                        event.position(),
                        number,
                        event.eventId(),
                        event.occurredAt(),
                        null,
                        bodies.get(number)))
                .toList();
    }
}
