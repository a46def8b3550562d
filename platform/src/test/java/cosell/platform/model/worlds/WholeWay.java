package cosell.platform.model.worlds;

import cosell.platform.consumer.ConsumerParts;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Origin;
import cosell.platform.events.RecordSender;
import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Moves;
import cosell.platform.model.engine.Routine;
import cosell.platform.model.engine.State;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.model.worlds.Copied.Effect;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.CopyClearing;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.Mending;
import cosell.platform.outbox.OutboxParts;
import cosell.platform.outbox.Republishing;
import cosell.platform.outbox.Stretch;
import cosell.platform.security.OrganizationScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * From a command to what it causes elsewhere, at two instances: command, outbox, relay, topic, consumer group, copy,
 * intent, target; and operators who resend, republish and rebuild in the middle of it. The letters of one aggregate are
 * posted to one board.
 */
final class WholeWay extends Ground {

    /**
     * What may happen at most.
     *
     * @param commands letters that are written beside the first one
     */
    record Bounds(int faults, int commands, int rebalances, int resends, int republishes, int rebuilds) {}

    private static final OrganizationScope SCOPE = OrganizationScope.system("the model");
    private static final int LOOKS = 2;
    private static final String TOPIC = LettersType.LETTERS.collection();
    private final Bounds bounds;
    private final int documents = collection(TOPIC);
    private final int history = collection(TOPIC + "_history");
    private final int copies = collection("copies");
    private final int boards = collection("boards");
    private final int held = collection(ConsumerCode.HELD);
    private final int log = topic(TOPIC);
    private final Commands<Letters, Letters.Event, String> commands;
    private final Relays relays;
    private final Relays intents;
    private final Partition partition;
    private final List<Request> requests = new ArrayList<>();
    private final List<Errand> errands = new ArrayList<>();
    private final Routine first;
    private final Routine createBoard;
    private final Routine sweepHeld;
    private final Routine republish;
    private final Set<State> ended = new HashSet<>();
    private final Set<List<Integer>> inspected = new HashSet<>();

    /** Something an operator may do now and then. */
    private record Errand(Slot slot, Routine routine, int left, int times) {}

    WholeWay(Bounds bounds, Surgery surgery) {
        super(2, surgery);
        this.bounds = bounds;
        RecordSender sender =
                surgery.sender(record -> seam.ask(Send.of(record), Object.class).then());
        OutboxParts owner = parts(sender, "owner/");
        AggregateStore<Letters, Letters.Event> letters = owner.store(LettersType.LETTERS);
        this.commands = owner.commands(letters);
        this.relays = new Relays(this, "letters", owner.relayOf(LettersType.LETTERS, surgery.reading()), "a", 1);
        OutboxParts reader = parts(sender, "reader/");
        CopyStore<Copied, Effect> store = reader.copies(Copied.TYPE);
        IntentCode executor =
                new IntentCode(parts(sender, "target/"), new DocumentStore(collections.database(), IntentCode.LEDGER));
        this.intents = new Relays(this, "intents", reader.relayOf(Copied.TYPE, executor, surgery.reading()), "a", 1);
        var target = ConsumerParts.<LetterRecord, Copied, Effect>target(
                store, (state, event) -> Copied.change(state, event, WholeWay::effects), surgery.rule());
        ConsumerCode code = new ConsumerCode(surgery.target(target, store, executor), surgery, port);
        this.partition = new Partition(this, code, new Partition.Layout(TOPIC, log, List.of("a"), 1));
        this.createBoard = new Routine("create the board", executor::createBoard);
        this.sweepHeld = new Routine("sweep of held records", () -> code.sweep(TOPIC, false));
        this.first = new Routine("write x", () -> commands.create("a", context("x"), () -> written(Letters.NONE, "x")));
        OutboxParts repeater = parts(surgery.repeating(sender), "repeater/");
        Mending<Letters, Letters.Event> mending = repeater.mending(LettersType.LETTERS);
        Republishing<Letters, Letters.Event> republishing =
                repeater.republishing(LettersType.LETTERS, LettersType.LETTERS::snapshotOf, LOOKS);
        CopyClearing clearing = reader.clearing(Copied.TYPE);
        this.republish = new Routine("republish", () -> republishing.republish(Stretch.START));
        Routine resend = new Routine("resend", () -> mending.resendOf("a", 1, Stretch.START));
        errand(new Resend(cell(), cell()), bounds.resends(), resend);
        errand(new Slot("republish", cell(), 1) {}, bounds.republishes(), republish);
        Routine rebuild = new Routine("rebuild", () -> clearing.clear(Stretch.START));
        errand(new Slot("rebuild", cell(), 0) {}, bounds.rebuilds(), rebuild);
        for (int number = 0; number < bounds.commands(); number++) {
            request("yz".substring(number, number + 1), 1 - number);
        }
    }

    private OutboxParts parts(RecordSender sender, String who) {
        return new OutboxParts(collections.database(), sender, id -> seam.wake(who + id), CLOCK, replayer.timer());
    }

    private void errand(Slot slot, int times, Routine routine) {
        errands.add(new Errand(slot(slot), routine, cell(), times));
    }

    private void request(String letter, int instance) {
        int status = cell();
        Routine routine = new Routine(
                "write " + letter,
                () -> commands.change(SCOPE, "a", context(letter), stored -> written(stored.state(), letter)));
        requests.add(slot(new Request("write " + letter, cell(), instance, status, routine)));
    }

    private static List<Effect> effects(String letter) {
        return List.of(new Effect.Post(letter));
    }

    private static Decision<Letters, Letters.Event, String> written(Letters before, String letter) {
        return Decision.changed(before.with(letter), List.of(new Letters.Event.Written(letter)));
    }

    private static CommandContext context(String id) {
        return new CommandContext(id, "hash", Actor.system("model"), Origin.USER, NOW, null, null);
    }

    @Override
    public State initial() {
        Draft draft = nothing().set(faults, bounds.faults());
        draft.set(partition.rebalancesLeft, bounds.rebalances());
        errands.forEach(errand -> draft.set(errand.left(), errand.times()));
        alone(draft, createBoard);
        alone(draft, first);
        relays.woken(draft, 0);
        return draft.done();
    }

    @Override
    void woken(Draft draft, int instance, String id) {
        if (id.equals("owner/a")) {
            relays.woken(draft, instance);
        } else if (id.equals("reader/a")) {
            intents.woken(draft, instance);
        }
    }

    @Override
    void crashed(Draft draft, int instance) {
        relays.crashed(draft, instance);
        intents.crashed(draft, instance);
        partition.crashed(draft, instance);
    }

    @Override
    boolean remembers(State state, int instance) {
        return relays.remembers(state, instance)
                || intents.remembers(state, instance)
                || partition.remembers(state, instance);
    }

    @Override
    public void moves(State from, Moves into) {
        movesOfRuns(from, into);
        relays.moves(from, into);
        intents.moves(from, into);
        partition.moves(from, into);
        for (Request request : requests) {
            if (from.get(request.cell) == 0 && from.get(request.status) == Request.NEW) {
                start(request, request.routine, from, draft -> draft.set(request.status, Request.RUNNING), into);
            }
        }
        for (Errand errand : errands) {
            if (from.get(errand.left()) > 0 && from.get(errand.slot().cell) == 0) {
                start(errand.slot(), errand.routine(), from, draft -> begun(errand, from, draft), into);
            }
        }
    }

    private Draft begun(Errand errand, State from, Draft draft) {
        draft.add(errand.left(), -1);
        Document owner = documents(from, documents).get("a");
        return errand.slot() instanceof Resend resend && owner != null
                ? draft.set(resend.known, owner.getLong("sequence").intValue())
                : draft;
    }

    @Override
    public void inspect(State state) {
        if (inspected.add(List.of(state.get(documents), state.get(copies), state.get(boards)))) {
            new Elsewhere(documents(state, documents), documents(state, copies), documents(state, boards)).inspect("a");
        }
        if (state.get(sendFailed) == 0 && inspected.add(List.of(state.get(log)))) {
            Facts.inOrder(topics.entries(state.get(log)));
        }
    }

    @Override
    public boolean isQuiet(State state) {
        return isIdle(state)
                && partition.isRead(state)
                && requests.stream().allMatch(request -> state.get(request.status) >= Request.ACCEPTED);
    }

    @Override
    public void inspectEnd(State quiet) {
        Draft once = quiet.draft().set(faults, 0).set(partition.rebalancesLeft, 0);
        relays.forget(once);
        intents.forget(once);
        errands.forEach(errand -> once.set(errand.left(), 0));
        if (!ended.add(once.done())) {
            return;
        }
        Draft end = quiet.draft();
        relays.sweepUntilEmpty(end);
        alone(end, republish);
        partition.readAll(end);
        alone(end, sweepHeld);
        intents.sweepUntilEmpty(end);
        State last = end.done();
        inspect(last);
        complete(last);
        for (Request request : requests) {
            String letter = request.name.substring("write ".length(), "write ".length() + 1);
            if (last.get(request.status) == Request.ACCEPTED) {
                facts(last).has("a", letter);
            }
        }
    }

    private void complete(State last) {
        facts(last).complete("a");
        new Elsewhere(documents(last, documents), documents(last, copies), documents(last, boards)).complete("a");
        if (!documents(last, held).documents().isEmpty()) {
            throw new Violation(Kind.NEVER_EMPTY, "still held: " + documents(last, held));
        }
    }

    private Facts facts(State last) {
        List<Send> told = topics.entries(last.get(log)).stream()
                .filter(record -> !LetterRecord.parse(record.text()).snapshot())
                .toList();
        return new Facts(documents(last, documents), documents(last, history), told);
    }
}
