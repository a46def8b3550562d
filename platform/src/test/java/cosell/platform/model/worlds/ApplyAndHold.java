package cosell.platform.model.worlds;

import cosell.platform.consumer.ConsumerParts;
import cosell.platform.domain.Ids;
import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Moves;
import cosell.platform.model.engine.Routine;
import cosell.platform.model.engine.State;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.OutboxParts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * A topic of two aggregates on which records come too early, twice and unreadable; a group of two instances; a sweeper of
 * held records; an operator who cures what is unreadable and redrives it, and one who discards it.
 */
final class ApplyAndHold extends Ground {

    /**
     * What may happen at most.
     *
     * @param batch records of one poll
     * @param blind batches that begin with the belief that nothing is held
     */
    record Bounds(int faults, int batch, int rebalances, int sweeps, int blind, int redrives, int discards) {

        Bounds(int faults, int batch, int rebalances, int sweeps, int blind, int redrives) {
            this(faults, batch, rebalances, sweeps, blind, redrives, 0);
        }
    }

    private static final String TOPIC = "letters";
    private final Bounds bounds;
    private final int copies = collection("copies");
    private final int held = collection(ConsumerCode.HELD);
    private final int log = topic(TOPIC);
    private final int sweepsLeft = cell();
    private final int redrivesLeft = cell();
    private final int discardsLeft = cell();
    private final Partition partition;
    private final Slot sweeper;
    private final Slot operator;
    private final Slot impatient;
    private final Routine sweepBefore;
    private final Routine sweepAfter;
    private final Routine redrive;
    private final Routine discard;
    private final List<Send> records;
    private final Set<State> ended = new HashSet<>();
    private final Set<Integer> inspected = new HashSet<>();

    ApplyAndHold(Bounds bounds, List<Send> records, Surgery surgery) {
        super(2, surgery);
        this.bounds = bounds;
        this.records = records;
        OutboxParts parts =
                new OutboxParts(collections.database(), record -> Mono.empty(), id -> {}, CLOCK, replayer.timer());
        CopyStore<Copied, Copied.Effect> store = parts.copies(Copied.TYPE);
        var target = ConsumerParts.<LetterRecord, Copied, Copied.Effect>target(
                store, (state, event) -> Copied.change(state, event, letter -> List.of()), surgery.rule());
        ConsumerCode code = new ConsumerCode(surgery.target(target, store, intent -> Mono.empty()), surgery, port);
        this.partition = new Partition(this, code, new Partition.Layout(TOPIC, log, List.of("a", "b"), bounds.batch()));
        this.sweepBefore = new Routine("sweep of held records", () -> code.sweep(TOPIC, false));
        this.sweepAfter = new Routine("sweep of held records", () -> code.sweep(TOPIC, true));
        this.redrive = new Routine("redrive", () -> code.redrive(TOPIC, "b"));
        this.discard = new Routine("discard", () -> code.discard(TOPIC, "b"));
        this.sweeper = slot(new Slot("sweeper of held records", cell(), 1) {});
        this.operator = slot(new Slot("operator", cell(), 0) {});
        this.impatient = slot(new Slot("operator who discards", cell(), 1) {});
    }

    static Send record(String key, int sequence, String text) {
        String letter = text.substring(sequence - 1, sequence);
        LetterRecord value = new LetterRecord(
                Ids.derived(key, String.valueOf(sequence)), letter, text.substring(0, sequence), false);
        return new Send(TOPIC, key, "0-" + sequence, value.text());
    }

    static Send snapshot(String key, int sequence, String text) {
        LetterRecord value = new LetterRecord(
                Ids.derived(key, "snapshot"),
                text.substring(sequence - 1, sequence),
                text.substring(0, sequence),
                true);
        return new Send(TOPIC, key, "0-" + sequence, value.text());
    }

    /** The second comes after the third. */
    static List<Send> tooEarly() {
        return List.of(record("a", 1, "xyz"), record("a", 3, "xyz"), record("b", 1, "s"), record("a", 2, "xyz"));
    }

    /** The first can't be read, and the second waits for it. */
    static List<Send> poisoned() {
        return List.of(ConsumerCode.poisoned(record("b", 1, "st")), record("a", 1, "x"), record("b", 2, "st"));
    }

    /** The second can't be read by an instance that took the first as well. */
    static List<Send> poisonedLater() {
        return List.of(record("b", 1, "st"), ConsumerCode.poisoned(record("b", 2, "st")));
    }

    @Override
    public State initial() {
        Draft draft = nothing().set(faults, bounds.faults()).set(sweepsLeft, bounds.sweeps());
        draft.set(partition.rebalancesLeft, bounds.rebalances()).set(partition.blindLeft, bounds.blind());
        records.forEach(record -> perform(record, draft));
        return draft.set(redrivesLeft, bounds.redrives())
                .set(discardsLeft, bounds.discards())
                .done();
    }

    @Override
    void crashed(Draft draft, int instance) {
        partition.crashed(draft, instance);
    }

    @Override
    boolean remembers(State state, int instance) {
        return partition.remembers(state, instance);
    }

    @Override
    public void moves(State from, Moves into) {
        movesOfRuns(from, into);
        partition.moves(from, into);
        if (from.get(sweepsLeft) > 0 && from.get(sweeper.cell) == 0) {
            start(sweeper, sweep(from.get(partition.cured)), from, draft -> draft.add(sweepsLeft, -1), into);
        }
        if (from.get(redrivesLeft) > 0) {
            start(operator, redrive, from, draft -> draft.add(redrivesLeft, -1).set(partition.cured, 1), into);
        }
        if (from.get(discardsLeft) > 0) {
            start(impatient, discard, from, draft -> draft.add(discardsLeft, -1), into);
        }
    }

    private Routine sweep(int cured) {
        return cured == 0 ? sweepBefore : sweepAfter;
    }

    @Override
    public void inspect(State state) {
        if (inspected.add(state.get(copies))) {
            documents(state, copies).documents().values().forEach(this::inOrder);
        }
    }

    private void inOrder(Document copy) {
        String letters = String.join("", letters(copy));
        String all = copy.getString("_id").equals("a") ? "xyz" : "st";
        if (letters.chars().distinct().count() != letters.length()) {
            throw new Violation(Kind.APPLIED_TWICE, copy.toString());
        }
        if (!all.startsWith(letters) && (bounds.discards() == 0 || !all.endsWith(letters))) {
            throw new Violation(Kind.OUT_OF_ORDER, copy.toString());
        }
    }

    @Override
    public boolean isQuiet(State state) {
        return isIdle(state) && partition.isRead(state);
    }

    @Override
    public void inspectEnd(State quiet) {
        if (quiet.get(faults) == bounds.faults() && quiet.get(partition.wasBlind) == 0) {
            heldNoLongerThanNeeded(quiet);
        }
        Draft once = quiet.draft().set(faults, 0).set(sweepsLeft, 0).set(redrivesLeft, 0);
        if (!ended.add(once.done())) {
            return;
        }
        Draft end = quiet.draft();
        alone(end, sweepBefore);
        end.set(partition.cured, 1);
        alone(end, redrive);
        alone(end, sweepAfter);
        State last = end.done();
        inspect(last);
        records.forEach(record -> all(last, record));
        if (!documents(last, held).documents().isEmpty()) {
            throw new Violation(Kind.NEVER_EMPTY, "still held: " + documents(last, held));
        }
    }

    private void all(State last, Send record) {
        Document copy = documents(last, copies).get(record.key());
        String letter =
                LetterRecord.parse(record.text().replaceFirst("^poison", "")).letter();
        boolean givenUp = record.text().startsWith("poison") && last.get(discardsLeft) < bounds.discards();
        if (!givenUp && (copy == null || !letters(copy).contains(letter))) {
            throw new Violation(Kind.LOST, record + " in " + copy);
        }
    }

    private static List<String> letters(Document copy) {
        Document state = copy.get("state", Document.class);
        return state == null ? List.of() : state.getList("letters", String.class);
    }

    /** Who holds a record looks again, who closes a gap drains: without a fault nobody need wait for the sweeper. */
    private void heldNoLongerThanNeeded(State quiet) {
        for (Document record : documents(quiet, held).documents().values()) {
            Document copy = documents(quiet, copies).get(record.getString("aggregate"));
            long last = copy == null ? 0 : copy.getLong("sequence");
            boolean failed = record.getString("cause").equals("FAILED");
            if (record.getLong("sequence") <= last || (!failed && record.getLong("sequence") == last + 1)) {
                throw new Violation(Kind.HELD_TOO_LONG, record.getString("_id") + ", although " + last + " is applied");
            }
        }
    }
}
