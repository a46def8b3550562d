package cosell.benchmarks;

import cosell.platform.events.AvroEncoder;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Stored;
import java.util.List;
import org.bson.types.Binary;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Spring Modulith below the same commands; it blocks, so each command takes a thread of its own. */
final class ModulithStore<S, E> extends CreatingStore<S, E> {

    private final Creation<S, E> creation;
    private final Modulith modulith;
    private final AvroEncoder encoder;

    ModulithStore(Creation<S, E> creation, Modulith modulith, AvroEncoder encoder) {
        this.creation = creation;
        this.modulith = modulith;
        this.encoder = encoder;
    }

    @Override
    public Mono<Stored<S>> insert(String id, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.fromCallable(() -> {
                    modulith.write(creation.collection(), creation.document(id, write), published(id, write, command));
                    return creation.stored(id, write, command);
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private List<Modulith.Published> published(String id, AggregateWrite<S, E> write, CommandContext command) {
        return creation.records(id, write, command).stream()
                .map(record -> new Modulith.Published(
                        record.topic(), record.key(), new Binary(encoder.encode(record.topic(), record.value()))))
                .toList();
    }
}
