package cosell.platform.model.worlds;

import cosell.platform.consumer.ConsumerParts;
import cosell.platform.consumer.HeldRecord;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.IncomingRecord;
import cosell.platform.consumer.OrderedConsumer;
import cosell.platform.consumer.SequencedTarget;
import cosell.platform.consumer.SourceReader;
import cosell.platform.domain.Position;
import cosell.platform.events.UnreadableRecordException;
import cosell.platform.model.store.SeamCollections;
import cosell.platform.model.store.StoreOperation;
import cosell.platform.model.store.StorePort;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.SourceEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of one consumer at one instance, put together from the real parts. */
final class ConsumerCode {

    static final String HELD = "held_records";
    private static final String POISON = "poison";

    private final SequencedTarget<LetterRecord> target;
    private final Surgery surgery;
    private final StorePort store;

    ConsumerCode(SequencedTarget<LetterRecord> target, Surgery surgery, StorePort store) {
        this.target = target;
        this.surgery = surgery;
        this.store = store;
    }

    /**
     * What an instance knows when it begins a batch.
     *
     * @param cured whether it can read the poisoned records
     * @param thinksNothingIsHeld whether its last look found nothing held; another instance may have held since
     */
    record Knowledge(boolean cured, boolean thinksNothingIsHeld) {}

    /** What the intake does with the records of one key in a batch. */
    Mono<Void> take(List<IncomingRecord> records, Knowledge knowledge) {
        return Mono.defer(() -> {
            OrderedConsumer<LetterRecord> consumer = consumer(knowledge);
            return Flux.fromIterable(records).concatMap(consumer::handle).then();
        });
    }

    Mono<Void> sweep(String topic, boolean cured) {
        return Mono.defer(() -> consumer(new Knowledge(cured, false)).sweep(topic));
    }

    /** What the desk does when an operator redrives the failed records of an aggregate. */
    Mono<Void> redrive(String topic, String aggregate) {
        return onFailed(topic, aggregate, OrderedConsumer::redrive);
    }

    /** The same when the operator discards them. */
    Mono<Void> discard(String topic, String aggregate) {
        return onFailed(topic, aggregate, OrderedConsumer::discard);
    }

    private Mono<Void> onFailed(
            String topic, String aggregate, BiFunction<OrderedConsumer<LetterRecord>, HeldRecord, Mono<?>> act) {
        Knowledge knowledge = new Knowledge(true, false);
        return Mono.defer(() -> {
            OrderedConsumer<LetterRecord> consumer = consumer(knowledge);
            return held(knowledge)
                    .of(topic, aggregate)
                    .filter(held -> held.cause() == HeldRecord.Cause.FAILED)
                    .concatMap(held -> act.apply(consumer, held))
                    .then();
        });
    }

    static Send poisoned(Send record) {
        return new Send(record.topic(), record.key(), record.sequence(), POISON + record.text());
    }

    private OrderedConsumer<LetterRecord> consumer(Knowledge knowledge) {
        SourceReader<LetterRecord> reader = surgery.reader(record -> read(record, knowledge.cured()));
        return new OrderedConsumer<>(reader, target, held(knowledge), Ground.CLOCK);
    }

    /** What an instance remembers of its last look is made by such a look. */
    private HeldRecords held(Knowledge knowledge) {
        boolean[] looking = {true};
        StorePort looked = operation ->
                looking[0] && operation instanceof StoreOperation.Count ? Mono.just(0) : store.ask(operation);
        HeldRecords held = new HeldRecords(new DocumentStore(new SeamCollections(looked).database(), HELD), "model");
        if (knowledge.thinksNothingIsHeld()) {
            ConsumerParts.lookAgain(held).block(Duration.ofSeconds(1));
        }
        looking[0] = false;
        return held;
    }

    static IncomingRecord incoming(long offset, Send send) {
        return new IncomingRecord(
                send.topic(),
                0,
                offset,
                send.key(),
                send.text().getBytes(StandardCharsets.UTF_8),
                Map.of("ce_sequence", send.sequence()),
                Ground.NOW);
    }

    private static SourceEvent<LetterRecord> read(IncomingRecord record, boolean cured) {
        String text = new String(record.value(), StandardCharsets.UTF_8);
        if (text.startsWith(POISON) && !cured) {
            throw new UnreadableRecordException("poison");
        }
        LetterRecord letter = LetterRecord.parse(text.startsWith(POISON) ? text.substring(POISON.length()) : text);
        return new SourceEvent<>(
                record.key(),
                Position.parse(record.headers().get("ce_sequence")),
                letter.eventId(),
                Ground.NOW,
                letter.snapshot(),
                null,
                letter);
    }
}
