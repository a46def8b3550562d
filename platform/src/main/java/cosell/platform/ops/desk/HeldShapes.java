package cosell.platform.ops.desk;

import cosell.platform.consumer.HeldRecord;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.RegistryUnavailableException;
import cosell.platform.events.UnreadableRecordException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a held record looks like, its values masked. Thread-safe. */
final class HeldShapes {

    private final AvroDecoder decoder;

    HeldShapes(AvroDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * The masked value of a record.
     *
     * @param schema full name of the schema that it was written with; null when that is not known
     * @param value its fields, masked; null when they can't be told apart
     * @param note why there is no value
     */
    record Shape(
            @Nullable String schema,
            @Nullable Map<String, Object> value,
            @Nullable String note) {

        private static Shape none(String note) {
            return new Shape(null, null, note);
        }
    }

    /** Asks the registry, so it runs on a thread that may wait. */
    Mono<Shape> of(HeldRecord record) {
        return Mono.fromSupplier(() -> decoder.shape(record.record().value()))
                .map(written -> new Shape(written.schema(), written.masked(), null))
                .onErrorResume(
                        UnreadableRecordException.class,
                        broken -> Mono.just(Shape.none(String.valueOf(broken.getMessage()))))
                .onErrorResume(
                        RegistryUnavailableException.class, _ -> Mono.just(Shape.none("The schema registry is away")))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
