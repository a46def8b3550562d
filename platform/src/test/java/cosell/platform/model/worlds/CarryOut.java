package cosell.platform.model.worlds;

import cosell.platform.consumer.ConsumerParts;
import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Moves;
import cosell.platform.model.engine.Routine;
import cosell.platform.model.engine.State;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.model.worlds.Copied.Effect;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.OutboxParts;
import cosell.platform.outbox.OutboxParts.Relaying;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Events that cause something elsewhere: each letter is posted to one board, the first opens a board of its own, the
 * second is entered into a ledger. The consumer group applies them, relays on both instances carry the intents out.
 */
final class CarryOut extends Ground {

    /** What may happen at most. */
    record Bounds(int faults, int batch, int rebalances, int sweeps, int relaysAtOnce) {}

    private static final String TOPIC = "letters";
    private final Bounds bounds;
    private final int copies = collection("copies");
    private final int boards = collection("boards");
    private final int ledger = collection(IntentCode.LEDGER);
    private final int held = collection(ConsumerCode.HELD);
    private final int log = topic(TOPIC);
    private final Partition partition;
    private final Relays relays;
    private final Routine createBoard;
    private final Routine redrive;
    private final Routine sweepHeld;
    private final Story story;
    private final Set<State> ended = new HashSet<>();
    private final Set<Long> inspected = new HashSet<>();

    /** What the topic brings, and which letters must have been applied and posted in the end. */
    record Story(List<Send> records, String applied, String posted) {}

    static Story inOrder() {
        return new Story(List.of(ApplyAndHold.record("a", 1, "xy"), ApplyAndHold.record("a", 2, "xy")), "xy", "xy");
    }

    /** What a service that comes later is told of the past; it has no effect any more. */
    static Story snapshotFirst() {
        return new Story(List.of(ApplyAndHold.snapshot("a", 1, "xy"), ApplyAndHold.record("a", 2, "xy")), "xy", "y");
    }

    /** A republish reaches a copy before an event that is on its way. */
    static Story snapshotInGap() {
        return new Story(
                List.of(
                        ApplyAndHold.record("a", 1, "xy"),
                        ApplyAndHold.snapshot("a", 2, "xy"),
                        ApplyAndHold.record("a", 2, "xy")),
                "xy",
                "xy");
    }

    /** A republish reaches a group that has no copy yet, because its first event can't be read. */
    static Story snapshotWhileHeld() {
        return new Story(
                List.of(
                        ConsumerCode.poisoned(ApplyAndHold.record("a", 1, "xy")),
                        ApplyAndHold.record("a", 2, "xy"),
                        ApplyAndHold.snapshot("a", 2, "xy")),
                "xy",
                "xy");
    }

    /** A snapshot that can't be read comes while the event of its position waits for its turn. */
    static Story unreadableSnapshot() {
        return new Story(
                List.of(
                        ApplyAndHold.record("a", 2, "xy"),
                        ConsumerCode.poisoned(ApplyAndHold.snapshot("a", 2, "xy")),
                        ApplyAndHold.record("a", 1, "xy")),
                "xy",
                "xy");
    }

    CarryOut(Bounds bounds, Story story, Surgery surgery) {
        super(2, surgery);
        this.bounds = bounds;
        this.story = story;
        OutboxParts parts =
                new OutboxParts(collections.database(), record -> Mono.empty(), seam::wake, CLOCK, replayer.timer());
        CopyStore<Copied, Effect> store = parts.copies(Copied.TYPE);
        IntentCode intents = new IntentCode(parts, new DocumentStore(collections.database(), IntentCode.LEDGER));
        Relaying relaying = parts.relayOf(Copied.TYPE, intents, surgery.reading());
        var target = ConsumerParts.<LetterRecord, Copied, Effect>target(
                store, (state, event) -> Copied.change(state, event, CarryOut::effects), surgery.rule());
        ConsumerCode code = new ConsumerCode(surgery.target(target, store, intents), surgery, port);
        this.partition = new Partition(this, code, new Partition.Layout(TOPIC, log, List.of("a"), bounds.batch()));
        this.redrive = new Routine("redrive", () -> code.redrive(TOPIC, "a"));
        this.sweepHeld = new Routine("sweep of held records", () -> code.sweep(TOPIC, true));
        this.createBoard = new Routine("create the board", intents::createBoard);
        this.relays = new Relays(this, "intents", relaying, "a", bounds.relaysAtOnce());
    }

    static List<Effect> effects(String letter) {
        return letter.equals("x")
                ? List.of(new Effect.Post("x"), new Effect.Open("x"))
                : List.of(new Effect.Enter("y"), new Effect.Post("y"));
    }

    @Override
    public State initial() {
        Draft draft = nothing().set(faults, bounds.faults()).set(relays.sweepsLeft, bounds.sweeps());
        draft.set(partition.rebalancesLeft, bounds.rebalances());
        alone(draft, createBoard);
        story.records().forEach(record -> perform(record, draft));
        return draft.done();
    }

    @Override
    void woken(Draft draft, int instance, String id) {
        if (id.equals("a")) {
            relays.woken(draft, instance);
        }
    }

    @Override
    void crashed(Draft draft, int instance) {
        relays.crashed(draft, instance);
        partition.crashed(draft, instance);
    }

    @Override
    boolean remembers(State state, int instance) {
        return relays.remembers(state, instance) || partition.remembers(state, instance);
    }

    @Override
    public void moves(State from, Moves into) {
        movesOfRuns(from, into);
        partition.moves(from, into);
        relays.moves(from, into);
    }

    @Override
    public void inspect(State state) {
        if (inspected.add((long) state.get(copies) << 32 | state.get(boards))) {
            String applied = applied(state);
            String posted = textOf(state, "board");
            if (!story.applied().startsWith(applied)) {
                throw new Violation(Kind.APPLIED_TWICE, "applied " + applied);
            }
            boolean old = !posted.chars().allMatch(letter -> story.posted().indexOf(letter) >= 0);
            if (old || posted.chars().distinct().count() != posted.length()) {
                throw new Violation(Kind.APPLIED_TWICE, "posted " + posted);
            }
            if (!story.posted().startsWith(posted)) {
                throw new Violation(Kind.OUT_OF_ORDER, "posted " + posted);
            }
            if (!posted.chars().allMatch(letter -> applied.indexOf(letter) >= 0)) {
                throw new Violation(Kind.EFFECT_BEFORE_CAUSE, "posted " + posted + ", applied " + applied);
            }
        }
    }

    private String applied(State state) {
        Document copy = documents(state, copies).get("a");
        return copy == null
                ? ""
                : String.join("", copy.get("state", Document.class).getList("letters", String.class));
    }

    private String textOf(State state, String board) {
        Document document = documents(state, boards).get(board);
        return document == null ? "" : document.get("state", Document.class).getString("text");
    }

    @Override
    public boolean isQuiet(State state) {
        return isIdle(state) && partition.isRead(state);
    }

    @Override
    public void inspectEnd(State quiet) {
        Draft once = quiet.draft().set(faults, 0);
        relays.forget(once);
        if (!ended.add(once.done())) {
            return;
        }
        Draft end = quiet.draft();
        end.set(partition.cured, 1);
        alone(end, redrive);
        alone(end, sweepHeld);
        relays.sweepUntilEmpty(end);
        State last = end.done();
        inspect(last);
        if (!applied(last).equals(story.applied()) || !textOf(last, "board").equals(story.posted())) {
            throw new Violation(Kind.LOST, "applied " + applied(last) + ", posted " + textOf(last, "board"));
        }
        boolean opened = textOf(last, "board-x").equals("x");
        if (opened != story.posted().contains("x") || documents(last, ledger).get("y") == null) {
            throw new Violation(Kind.LOST, "a board or an entry was not made");
        }
        Document copy = documents(last, copies).get("a");
        if (!copy.getList("intents", Document.class).isEmpty() || copy.containsKey("pending")) {
            throw new Violation(Kind.NEVER_EMPTY, "intents of " + copy);
        }
        if (!documents(last, held).documents().isEmpty()) {
            throw new Violation(Kind.NEVER_EMPTY, "still held: " + documents(last, held));
        }
    }
}
