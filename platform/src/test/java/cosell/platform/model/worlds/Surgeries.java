package cosell.platform.model.worlds;

import cosell.platform.consumer.ConsumerParts;
import cosell.platform.consumer.ConsumerParts.Rule;
import cosell.platform.consumer.SequencedTarget;
import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.consumer.SourceReader;
import cosell.platform.events.RecordSender;
import cosell.platform.model.store.StorePort;
import cosell.platform.model.worlds.Copied.Effect;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.IntentExecutor;
import cosell.platform.outbox.OutboxParts.Reading;
import cosell.platform.outbox.SourceEvent;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** The ways in which mutants take a rule out of the code. */
final class Surgeries {

    private Surgeries() {}

    static Surgery store(UnaryOperator<StorePort> rewriting) {
        return new Surgery() {
            @Override
            public StorePort store(StorePort real) {
                return rewriting.apply(real);
            }
        };
    }

    /** Sends again what seems to be another event. */
    static Surgery repeatingWithNewIds() {
        return new Surgery() {
            @Override
            public RecordSender repeating(RecordSender real) {
                return record -> real.send(LettersType.withNewId(record));
            }
        };
    }

    /** Offers a snapshot without a look at what is held. */
    static Surgery offeringSnapshotsAtOnce() {
        boolean[] snapshot = {false};
        return new Surgery() {
            @Override
            public SourceReader<LetterRecord> reader(SourceReader<LetterRecord> real) {
                return record -> {
                    SourceEvent<LetterRecord> event = real.read(record);
                    snapshot[0] = event.snapshot();
                    return event;
                };
            }

            @Override
            public StorePort store(StorePort real) {
                return operation -> {
                    boolean look = snapshot[0] && operation.collection().equals(ConsumerCode.HELD);
                    snapshot[0] = false;
                    return look ? Mono.just(List.of()) : real.ask(operation);
                };
            }
        };
    }

    static Surgery newestFirst() {
        return new Surgery() {
            @Override
            public Reading reading() {
                return Reading.NEWEST_FIRST;
            }
        };
    }

    static Surgery countingFailuresAsSent() {
        return new Surgery() {
            @Override
            public RecordSender sender(RecordSender real) {
                return record -> real.send(record).onErrorComplete();
            }
        };
    }

    static Surgery rule(Rule rule) {
        return new Surgery() {
            @Override
            public Rule rule() {
                return rule;
            }
        };
    }

    static Surgery acrossGaps() {
        return rule((copy, event) -> {
            Applied verdict = ConsumerParts.rule(copy, event);
            return verdict == Applied.GAP ? Applied.APPLIED : verdict;
        });
    }

    static Surgery repeating() {
        return rule((copy, event) -> {
            Applied verdict = ConsumerParts.rule(copy, event);
            return verdict == Applied.DROPPED ? Applied.APPLIED : verdict;
        });
    }

    static Surgery takingEverySnapshot() {
        return rule((copy, event) -> event.snapshot() ? Applied.APPLIED : ConsumerParts.rule(copy, event));
    }

    static Surgery executingFirst() {
        return new Surgery() {
            @Override
            public SequencedTarget<LetterRecord> target(
                    SequencedTarget<LetterRecord> real,
                    CopyStore<Copied, Effect> copies,
                    IntentExecutor<Effect> executor) {
                return new Hasty(real, copies, executor, CarryOut::effects);
            }
        };
    }

    static Surgery effectful() {
        return new Surgery() {
            @Override
            public SourceReader<LetterRecord> reader(SourceReader<LetterRecord> real) {
                return record -> asFact(real.read(record));
            }

            @Override
            public Rule rule() {
                return (copy, event) -> event.value() instanceof LetterRecord letter && letter.snapshot()
                        ? (copy == null ? Applied.APPLIED : Applied.DROPPED)
                        : ConsumerParts.rule(copy, event);
            }
        };
    }

    private static SourceEvent<LetterRecord> asFact(SourceEvent<LetterRecord> event) {
        return new SourceEvent<>(
                event.aggregateId(),
                event.position(),
                event.eventId(),
                event.occurredAt(),
                false,
                event.traceparent(),
                event.value());
    }
}
