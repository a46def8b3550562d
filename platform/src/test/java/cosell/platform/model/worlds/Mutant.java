package cosell.platform.model.worlds;

import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.model.engine.World;
import org.bson.Document;

/** One rule of the delivery contract each, taken out; the model must find what goes wrong then. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Mutant {
    CLEAR_THE_WHOLE_OUTBOX(
            "only what was read and acknowledged is removed",
            Kind.LOST,
            Scene.WRITE,
            Surgeries.store(real -> Rewriting.updates(real, "$pull", Rewriting::emptied))),
    REPLACE_THE_DOCUMENT(
            "a write updates the document and never replaces it",
            Kind.OUT_OF_ORDER,
            Scene.WRITE,
            Surgeries.store(Rewriting::replacing)),
    WRITE_WITHOUT_CONDITION(
            "a write is made on condition of the version that was read",
            Kind.NEVER_EMPTY,
            Scene.WRITE,
            Surgeries.store(real -> Rewriting.updates(real, "$push", Rewriting::unconditional))),
    FORGET_COMMANDS(
            "a write stores its command's id",
            Kind.APPLIED_TWICE,
            Scene.WRITE,
            Surgeries.store(
                    real -> Rewriting.updates(real, "$push", old -> Rewriting.withoutSet(old, "commands"::equals)))),
    WRITE_WITHOUT_MARK(
            "a write that tells something sets the pending mark",
            Kind.LOST,
            Scene.WRITE,
            Surgeries.store(
                    real -> Rewriting.updates(real, "$push", old -> Rewriting.withoutSet(old, "pending"::equals)))),
    SEND_NEWEST_FIRST(
            "events go out in the order of their sequence", Kind.OUT_OF_ORDER, Scene.WRITE, Surgeries.newestFirst()),
    REMOVE_A_NON_PREFIX(
            "only an acknowledged prefix is removed", Kind.LOST, Scene.WRITE, Surgeries.countingFailuresAsSent()),
    REMOVING_CHANGES_THE_VERSION(
            "removing never changes the version",
            Kind.VERSION_MOVED,
            Scene.WRITE,
            Surgeries.store(real -> Rewriting.updates(
                    real, "$pull", old -> Rewriting.withUpdate(old, "$inc", new Document("version", 1))))),
    UNSET_THE_MARK_ANYWAY(
            "the mark goes only on condition of the version that was read",
            Kind.LOST,
            Scene.WRITE,
            Surgeries.store(real -> Rewriting.updates(real, "$unset", Rewriting::unconditional))),
    REMOVE_BEFORE_HISTORY(
            "events are in history before they leave the outbox",
            Kind.HISTORY_INCOMPLETE,
            Scene.READ_WHILE_SENT,
            Surgeries.store(real -> Rewriting.historyLast(real, "letters_history"))),
    READ_HISTORY_BEFORE_THE_DOCUMENT(
            "a reader of history reads the document first",
            Kind.HISTORY_INCOMPLETE,
            Scene.READ_WHILE_SENT,
            Surgeries.store(real -> Rewriting.historyFirst(real, "letters", "letters_history"))),
    APPLY_ACROSS_A_GAP(
            "an event after a gap is not applied", Kind.OUT_OF_ORDER, Scene.TOO_EARLY, Surgeries.acrossGaps()),
    APPLY_A_REPEAT("an event that was applied is dropped", Kind.APPLIED_TWICE, Scene.TOO_EARLY, Surgeries.repeating()),
    DROP_INSTEAD_OF_HOLDING(
            "what comes too early is held", Kind.LOST, Scene.TOO_EARLY, Surgeries.store(Rewriting::dropping)),
    HOLD_WITHOUT_A_SECOND_LOOK(
            "who holds a record looks once more whether the gap is closed",
            Kind.HELD_TOO_LONG,
            Scene.TOO_EARLY,
            Surgeries.store(real -> Rewriting.withoutSecondLook(real, Cause.GAP))),
    HOLD_A_FAILED_RECORD_WITHOUT_A_SECOND_LOOK(
            "who holds a failed record looks once more whether it was applied elsewhere",
            Kind.HELD_TOO_LONG,
            Scene.CURED_MEANWHILE,
            Surgeries.store(real -> Rewriting.withoutSecondLook(real, Cause.FAILED))),
    KEEP_THE_SEQUENCE_ELSEWHERE(
            "a copy's state and sequence are one write",
            Kind.APPLIED_TWICE,
            Scene.TOO_EARLY,
            Surgeries.store(Rewriting::sequenceElsewhere)),
    APPLY_WITHOUT_CONDITION(
            "a copy is written on condition of the version that was read",
            Kind.LOST,
            Scene.TOO_EARLY,
            Surgeries.store(real -> Rewriting.updates(
                    real, "$set", old -> old.collection().equals("copies") ? Rewriting.unconditional(old) : old))),
    EXECUTE_BEFORE_STORED(
            "an intent is stored with its event's effect before it is carried out",
            Kind.EFFECT_BEFORE_CAUSE,
            Scene.EFFECTS,
            Surgeries.executingFirst()),
    STORE_NO_INTENT(
            "an event's intents are stored in the same update as its effect",
            Kind.LOST,
            Scene.EFFECTS,
            Surgeries.store(real -> Rewriting.updates(real, "$push", old -> Rewriting.without(old, "$push")))),
    CLEAR_ALL_INTENTS(
            "only a done prefix of the intents is removed",
            Kind.LOST,
            Scene.EFFECTS,
            Surgeries.store(real -> Rewriting.updates(real, "$pull", Rewriting::emptied))),
    UNSET_THE_MARK_WHILE_INTENTS_REMAIN(
            "the mark stays while intents remain",
            Kind.LOST,
            Scene.EFFECTS,
            Surgeries.store(real -> Rewriting.updates(real, "$unset", Rewriting::unconditional))),
    INTENTS_OUT_OF_ORDER(
            "a document's intents run in order", Kind.OUT_OF_ORDER, Scene.EFFECTS, Surgeries.newestFirst()),
    TARGET_WITHOUT_GUARD(
            "an existing target remembers the last intent of each source",
            Kind.APPLIED_TWICE,
            Scene.EFFECTS,
            Surgeries.store(real -> Rewriting.updates(
                    real,
                    "$push",
                    old -> Rewriting.withoutSet(old, field -> field.startsWith("marks") || field.equals("commands"))))),
    SNAPSHOT_CAUSES_EFFECTS(
            "a snapshot brings state without effects",
            Kind.APPLIED_TWICE,
            Scene.SNAPSHOT_OF_NEW,
            Surgeries.effectful()),
    SNAPSHOT_CLOSES_A_GAP(
            "a snapshot closes no gap", Kind.LOST, Scene.SNAPSHOT_OF_KNOWN, Surgeries.takingEverySnapshot()),
    SNAPSHOT_WHILE_EVENTS_ARE_HELD(
            "a snapshot is not taken while events that it contains are held",
            Kind.LOST,
            Scene.SNAPSHOT_WHILE_HELD,
            Surgeries.offeringSnapshotsAtOnce()),
    HOLD_WHAT_FAILED_ANYWAY(
            "what fails takes nobody's place among the held records",
            Kind.LOST,
            Scene.UNREADABLE_SNAPSHOT,
            Surgeries.store(Rewriting::holdingAnyway)),
    SNAPSHOT_OF_WHAT_IS_PENDING(
            "an aggregate with pending events is republished once they are acknowledged",
            Kind.LOST,
            Scene.MENDING,
            Surgeries.store(real -> Rewriting.withoutCondition(real, "outbox.0"))),
    REBUILD_FORGETS_THE_POSITION(
            "a copy that is cleared keeps its position",
            Kind.EFFECT_BEFORE_CAUSE,
            Scene.MENDING,
            Surgeries.store(real -> Rewriting.clearing(real, old -> Rewriting.withSet(old, "sequence", 0L)))),
    CLEAR_WITHOUT_SETTING_ASIDE(
            "what a cleared copy was is set aside for the handler of the next event",
            Kind.NOT_AS_STORED,
            Scene.REBUILD_WHILE_WRITTEN,
            Surgeries.store(real -> Rewriting.clearing(real, old -> Rewriting.withoutSet(old, "setAside"::equals)))),
    RESEND_WITH_NEW_IDS(
            "what is sent again is the same event, by id and sequence",
            Kind.NOT_AS_STORED,
            Scene.MENDING,
            Surgeries.repeatingWithNewIds()),
    RESEND_HISTORY_BEFORE_WHAT_WAITS(
            "who sends events again reads what waits before history",
            Kind.HISTORY_INCOMPLETE,
            Scene.MENDING,
            Surgeries.store(real -> Rewriting.historyFirst(real, "letters", "letters_history")));

    private final String rule;
    private final Kind kind;
    private final Scene scene;
    private final Surgery surgery;

    Mutant(String rule, Kind kind, Scene scene, Surgery surgery) {
        this.rule = rule;
        this.kind = kind;
        this.scene = scene;
        this.surgery = surgery;
    }

    String rule() {
        return rule;
    }

    Kind kind() {
        return kind;
    }

    World world() {
        return scene.with(surgery);
    }
}
