package cosell.platform.model.worlds;

import cosell.platform.consumer.ConsumerParts;
import cosell.platform.consumer.ConsumerParts.Rule;
import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.consumer.SequencedTarget;
import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.consumer.SourceReader;
import cosell.platform.events.RecordSender;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.model.engine.World;
import cosell.platform.model.store.StorePort;
import cosell.platform.model.worlds.Copied.Effect;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.IntentExecutor;
import cosell.platform.outbox.OutboxParts.Reading;
import cosell.platform.outbox.SourceEvent;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** One rule of the delivery contract each, taken out; the model must find what goes wrong then. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Mutant {
    CLEAR_THE_WHOLE_OUTBOX(
            "only what was read and acknowledged is removed",
            Kind.LOST,
            Mutant::write,
            store(real -> Rewriting.updates(real, "$pull", Rewriting::emptied))),
    REPLACE_THE_DOCUMENT(
            "a write updates the document and never replaces it",
            Kind.OUT_OF_ORDER,
            Mutant::write,
            store(Rewriting::replacing)),
    WRITE_WITHOUT_CONDITION(
            "a write is made on condition of the version that was read",
            Kind.NEVER_EMPTY,
            Mutant::write,
            store(real -> Rewriting.updates(real, "$push", Rewriting::unconditional))),
    FORGET_COMMANDS(
            "a write stores its command's id",
            Kind.APPLIED_TWICE,
            Mutant::write,
            store(real -> Rewriting.updates(real, "$push", old -> Rewriting.withoutSet(old, "commands"::equals)))),
    WRITE_WITHOUT_MARK(
            "a write that tells something sets the pending mark",
            Kind.LOST,
            Mutant::write,
            store(real -> Rewriting.updates(real, "$push", old -> Rewriting.withoutSet(old, "pending"::equals)))),
    SEND_NEWEST_FIRST("events go out in the order of their sequence", Kind.OUT_OF_ORDER, Mutant::write, newestFirst()),
    REMOVE_A_NON_PREFIX("only an acknowledged prefix is removed", Kind.LOST, Mutant::write, countingFailuresAsSent()),
    REMOVING_CHANGES_THE_VERSION(
            "removing never changes the version",
            Kind.VERSION_MOVED,
            Mutant::write,
            store(real -> Rewriting.updates(
                    real, "$pull", old -> Rewriting.withUpdate(old, "$inc", new Document("version", 1))))),
    UNSET_THE_MARK_ANYWAY(
            "the mark goes only on condition of the version that was read",
            Kind.LOST,
            Mutant::write,
            store(real -> Rewriting.updates(real, "$unset", Rewriting::unconditional))),
    REMOVE_BEFORE_HISTORY(
            "events are in history before they leave the outbox",
            Kind.HISTORY_INCOMPLETE,
            Mutant::readWhileSent,
            store(real -> Rewriting.historyLast(real, "letters_history"))),
    READ_HISTORY_BEFORE_THE_DOCUMENT(
            "a reader of history reads the document first",
            Kind.HISTORY_INCOMPLETE,
            Mutant::readWhileSent,
            store(real -> Rewriting.historyFirst(real, "letters", "letters_history"))),
    APPLY_ACROSS_A_GAP("an event after a gap is not applied", Kind.OUT_OF_ORDER, Mutant::tooEarly, acrossGaps()),
    APPLY_A_REPEAT("an event that was applied is dropped", Kind.APPLIED_TWICE, Mutant::tooEarly, repeating()),
    DROP_INSTEAD_OF_HOLDING("what comes too early is held", Kind.LOST, Mutant::tooEarly, store(Rewriting::dropping)),
    HOLD_WITHOUT_A_SECOND_LOOK(
            "who holds a record looks once more whether the gap is closed",
            Kind.HELD_TOO_LONG,
            Mutant::tooEarly,
            store(real -> Rewriting.withoutSecondLook(real, Cause.GAP))),
    HOLD_A_FAILED_RECORD_WITHOUT_A_SECOND_LOOK(
            "who holds a failed record looks once more whether it was applied elsewhere",
            Kind.HELD_TOO_LONG,
            Mutant::curedMeanwhile,
            store(real -> Rewriting.withoutSecondLook(real, Cause.FAILED))),
    KEEP_THE_SEQUENCE_ELSEWHERE(
            "a copy's state and sequence are one write",
            Kind.APPLIED_TWICE,
            Mutant::tooEarly,
            store(Rewriting::sequenceElsewhere)),
    APPLY_WITHOUT_CONDITION(
            "a copy is written on condition of the version that was read",
            Kind.LOST,
            Mutant::tooEarly,
            store(real -> Rewriting.updates(
                    real, "$set", old -> old.collection().equals("copies") ? Rewriting.unconditional(old) : old))),
    EXECUTE_BEFORE_STORED(
            "an intent is stored with its event's effect before it is carried out",
            Kind.EFFECT_BEFORE_CAUSE,
            Mutant::effects,
            executingFirst()),
    STORE_NO_INTENT(
            "an event's intents are stored in the same update as its effect",
            Kind.LOST,
            Mutant::effects,
            store(real -> Rewriting.updates(real, "$push", old -> Rewriting.without(old, "$push")))),
    CLEAR_ALL_INTENTS(
            "only a done prefix of the intents is removed",
            Kind.LOST,
            Mutant::effects,
            store(real -> Rewriting.updates(real, "$pull", Rewriting::emptied))),
    UNSET_THE_MARK_WHILE_INTENTS_REMAIN(
            "the mark stays while intents remain",
            Kind.LOST,
            Mutant::effects,
            store(real -> Rewriting.updates(real, "$unset", Rewriting::unconditional))),
    INTENTS_OUT_OF_ORDER("a document's intents run in order", Kind.OUT_OF_ORDER, Mutant::effects, newestFirst()),
    TARGET_WITHOUT_GUARD(
            "an existing target remembers the last intent of each source",
            Kind.APPLIED_TWICE,
            Mutant::effects,
            store(real -> Rewriting.updates(
                    real,
                    "$push",
                    old -> Rewriting.withoutSet(old, field -> field.startsWith("marks") || field.equals("commands"))))),
    SNAPSHOT_CAUSES_EFFECTS(
            "a snapshot brings state without effects", Kind.APPLIED_TWICE, Mutant::snapshotOfNew, effectful()),
    SNAPSHOT_CLOSES_A_GAP("a snapshot closes no gap", Kind.LOST, Mutant::snapshotOfKnown, takingEverySnapshot());

    private final String rule;
    private final Kind kind;
    private final Function<Surgery, World> world;
    private final Surgery surgery;

    Mutant(String rule, Kind kind, Function<Surgery, World> world, Surgery surgery) {
        this.rule = rule;
        this.kind = kind;
        this.world = world;
        this.surgery = surgery;
    }

    String rule() {
        return rule;
    }

    Kind kind() {
        return kind;
    }

    World world() {
        return world.apply(surgery);
    }

    /** The same world with every rule in force. */
    World unharmed() {
        return world.apply(Surgery.NONE);
    }

    private static World write(Surgery surgery) {
        return new WriteAndRelay(new WriteAndRelay.Bounds(1, 0, 1, 1, 0), surgery);
    }

    private static World readWhileSent(Surgery surgery) {
        return new WriteAndRelay(new WriteAndRelay.Bounds(0, 0, 1, 0, 1), surgery);
    }

    private static World tooEarly(Surgery surgery) {
        return new ApplyAndHold(new ApplyAndHold.Bounds(1, 2, 1, 0, 0, 0), ApplyAndHold.tooEarly(), surgery);
    }

    private static World curedMeanwhile(Surgery surgery) {
        return new ApplyAndHold(new ApplyAndHold.Bounds(0, 2, 1, 0, 0, 1), ApplyAndHold.poisonedLater(), surgery);
    }

    private static World effects(Surgery surgery) {
        return new CarryOut(new CarryOut.Bounds(1, 1, 1, 0, 2), CarryOut.inOrder(), surgery);
    }

    private static World snapshotOfNew(Surgery surgery) {
        return new CarryOut(new CarryOut.Bounds(0, 1, 0, 0, 1), CarryOut.snapshotFirst(), surgery);
    }

    private static World snapshotOfKnown(Surgery surgery) {
        return new CarryOut(new CarryOut.Bounds(0, 1, 0, 0, 1), CarryOut.snapshotInGap(), surgery);
    }

    private static Surgery store(UnaryOperator<StorePort> rewriting) {
        return new Surgery() {
            @Override
            public StorePort store(StorePort real) {
                return rewriting.apply(real);
            }
        };
    }

    private static Surgery newestFirst() {
        return new Surgery() {
            @Override
            public Reading reading() {
                return Reading.NEWEST_FIRST;
            }
        };
    }

    private static Surgery countingFailuresAsSent() {
        return new Surgery() {
            @Override
            public RecordSender sender(RecordSender real) {
                return record -> real.send(record).onErrorComplete();
            }
        };
    }

    private static Surgery rule(Rule rule) {
        return new Surgery() {
            @Override
            public Rule rule() {
                return rule;
            }
        };
    }

    private static Surgery acrossGaps() {
        return rule((copy, event) -> {
            Applied verdict = ConsumerParts.rule(copy, event);
            return verdict == Applied.GAP ? Applied.APPLIED : verdict;
        });
    }

    private static Surgery repeating() {
        return rule((copy, event) -> {
            Applied verdict = ConsumerParts.rule(copy, event);
            return verdict == Applied.DROPPED ? Applied.APPLIED : verdict;
        });
    }

    private static Surgery takingEverySnapshot() {
        return rule((copy, event) -> event.snapshot() ? Applied.APPLIED : ConsumerParts.rule(copy, event));
    }

    private static Surgery executingFirst() {
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

    private static Surgery effectful() {
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
