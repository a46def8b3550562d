package cosell.platform.model.worlds;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;
import cosell.platform.model.engine.Moves;
import cosell.platform.model.engine.Routine;
import cosell.platform.model.engine.State;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.History;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.OutboxParts;
import cosell.platform.outbox.OutboxParts.Relaying;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Two instances, two aggregates, three commands of which two compete for one aggregate, relays, a sweeper and a reader
 * of history.
 */
final class WriteAndRelay extends Ground {

    /**
     * What may happen at most.
     *
     * @param commands how many of: write p, write q and r, create b
     */
    record Bounds(int commands, int faults, int sweeps, int relaysAtOnce, int retries, int readers) {}

    private static final OrganizationScope SCOPE = OrganizationScope.system("the model");
    private static final List<String> AGGREGATES = List.of("a", "b");
    private final Bounds bounds;
    private final LettersType type = LettersType.LETTERS;
    private final AggregateStore<Letters, Letters.Event> letters;
    private final Commands<Letters, Letters.Event, String> commands;
    private final int documents = collection("letters");
    private final int history = collection("letters_history");
    private final int[] topic = {topic("letters", "a"), topic("letters", "b")};
    private final int results = topic(LettersType.RESULTS, "a");
    private final int sweepsLeft = cell();
    private final int retriesLeft = cell();
    private final int readersLeft = cell();
    private final int readFrom = cell();
    private final int misread = cell();
    private final int[] wakes = {cell(), cell()};
    private final List<Request> requests = new ArrayList<>();
    private final List<Relaying2> relays = new ArrayList<>();
    private final List<Slot> sweepers = new ArrayList<>();
    private final Slot reader;
    private final Routine create;
    private final Routine sweep;
    private final Routine read;
    private final Set<State> ended = new HashSet<>();
    private final Set<Integer> inspected = new HashSet<>();

    private static final class Relaying2 extends Slot {
        final int aggregate;
        final Routine routine;

        Relaying2(int cell, int instance, int aggregate, Routine routine) {
            super("relay of " + AGGREGATES.get(aggregate) + " at " + instance, cell, instance);
            this.aggregate = aggregate;
            this.routine = routine;
        }
    }

    WriteAndRelay(Bounds bounds, Surgery surgery) {
        super(2, surgery);
        this.bounds = bounds;
        OutboxParts parts = new OutboxParts(
                collections.database(),
                surgery.sender(record -> seam.ask(Send.of(record), Object.class).then()),
                seam::wake,
                CLOCK,
                replayer.timer());
        this.letters = parts.store(type);
        this.commands = parts.commands(letters);
        Relaying relaying = parts.relayOf(type, surgery.reading());
        this.create = new Routine(
                "create a", () -> commands.create("a", context("create"), () -> written(Letters.NONE, "o")));
        this.sweep = new Routine("sweep", relaying::sweep);
        History<Letters, Letters.Event> events = parts.history(type);
        this.read = new Routine("read history", () -> events.of(SCOPE, "a").collectList());
        for (int instance = 0; instance < 2; instance++) {
            for (int aggregate = 0; aggregate < 2; aggregate++) {
                String id = AGGREGATES.get(aggregate);
                Routine relay = new Routine("relay " + id, () -> relaying.relay(List.of(id)));
                relays.add(slot(new Relaying2(cell(), instance, aggregate, relay)));
            }
            sweepers.add(slot(sweeper(instance)));
        }
        this.reader = slot(reader());
        request(
                "write p",
                0,
                new Routine(
                        "write p",
                        () -> commands.change(SCOPE, "a", context("p"), stored -> written(stored.state(), "p"))));
        request("write q and r", 1, new Routine("write q and r", this::writeTwo));
        request(
                "create b",
                0,
                new Routine("create b", () -> commands.create("b", context("s"), () -> written(Letters.NONE, "s"))));
    }

    private void request(String name, int instance, Routine routine) {
        if (requests.size() == bounds.commands()) {
            return;
        }
        int status = cell();
        requests.add(slot(new Request(name, cell(), instance, status, routine)));
    }

    private Slot sweeper(int instance) {
        return new Slot("sweeper at " + instance, cell(), instance) {
            @Override
            protected void ended(Draft draft, Ending ending) {
                if (ending instanceof Ending.Completed(var value)) {
                    value.ifPresent(ids -> ((List<?>) ids).forEach(id -> woken(draft, instance, (String) id)));
                }
            }
        };
    }

    private Slot reader() {
        return new Slot("reader", cell(), 0) {
            @Override
            protected void ended(Draft draft, Ending ending) {
                if (ending instanceof Ending.Completed(var value)
                        && !isComplete((List<?>) value.orElseThrow(), draft)) {
                    draft.set(misread, 1);
                }
                draft.set(readFrom, 0);
            }
        };
    }

    private boolean isComplete(List<?> read, Draft draft) {
        for (int place = 0; place < read.size(); place++) {
            Position position = ((HistoryEntry<?, ?>) read.get(place)).event().position();
            if (position.sequence() != place + 1) {
                return false;
            }
        }
        return read.size() >= draft.get(readFrom);
    }

    private static Decision<Letters, Letters.Event, String> written(Letters before, String letter) {
        return Decision.changed(before.with(letter), List.of(new Letters.Event.Written(letter)));
    }

    private Mono<CommandOutcome<Letters, String>> writeTwo() {
        CommandContext context = context("qr");
        return Mono.defer(() -> letters.find(SCOPE, "a"))
                .flatMap(stored -> stored.earlierRunOf(context).isPresent()
                        ? Mono.just(stored)
                        : letters.update(stored, two(stored), context))
                .retryWhen(Retry.max(10).filter(ConcurrentChangeException.class::isInstance))
                .map(stored -> new CommandOutcome.Accepted<>(stored, false));
    }

    private static AggregateWrite<Letters, Letters.Event> two(Stored<Letters> stored) {
        return new AggregateWrite<>(
                stored.state().with("q").with("r"),
                List.of(new Letters.Event.Written("q"), new Letters.Event.Written("r")),
                List.of(new Letters.Told("qr is written")));
    }

    private static CommandContext context(String id) {
        return new CommandContext(id, "hash", Actor.system("model"), Origin.USER, NOW, null, null);
    }

    @Override
    public State initial() {
        Draft draft = nothing().set(faults, bounds.faults());
        alone(draft, create);
        sweepUntilEmpty(draft);
        return draft.set(sweepsLeft, bounds.sweeps())
                .set(retriesLeft, bounds.retries())
                .set(readersLeft, bounds.readers())
                .done();
    }

    @Override
    void woken(Draft draft, int instance, String id) {
        draft.set(wakes[instance], draft.get(wakes[instance]) | 1 << AGGREGATES.indexOf(id));
    }

    @Override
    void crashed(Draft draft, int instance) {
        draft.set(wakes[instance], 0);
    }

    @Override
    boolean remembers(State state, int instance) {
        return state.get(wakes[instance]) != 0;
    }

    @Override
    public void moves(State from, Moves into) {
        movesOfRuns(from, into);
        for (Request command : requests) {
            int status = from.get(command.status);
            boolean again = status == Request.UNKNOWN && from.get(retriesLeft) > 0;
            if (from.get(command.cell) == 0 && (status == Request.NEW || again)) {
                start(
                        command,
                        command.routine,
                        from,
                        draft -> draft.set(command.status, Request.RUNNING).add(retriesLeft, again ? -1 : 0),
                        into);
            }
        }
        startRelays(from, into);
        startOthers(from, into);
    }

    private void startRelays(State from, Moves into) {
        long atWork = relays.stream().filter(slot -> from.get(slot.cell) != 0).count();
        if (atWork == bounds.relaysAtOnce()) {
            return;
        }
        for (Relaying2 relay : relays) {
            int bit = 1 << relay.aggregate;
            int waiting = from.get(wakes[relay.instance]);
            if (from.get(relay.cell) == 0 && (waiting & bit) != 0) {
                start(relay, relay.routine, from, draft -> draft.set(wakes[relay.instance], waiting & ~bit), into);
            }
        }
    }

    private void startOthers(State from, Moves into) {
        for (Slot sweeper : sweepers) {
            if (from.get(sweepsLeft) > 0 && from.get(sweeper.cell) == 0) {
                start(sweeper, sweep, from, draft -> draft.add(sweepsLeft, -1), into);
            }
        }
        if (from.get(readersLeft) > 0) {
            int sequence = (int) sequence(from, "a");
            start(reader, read, from, draft -> draft.add(readersLeft, -1).set(readFrom, sequence), into);
        }
    }

    private long sequence(State state, String id) {
        Document document = documents(state, documents).get(id);
        return document == null ? 0 : document.getLong("sequence");
    }

    @Override
    public void inspect(State state) {
        if (state.get(misread) != 0) {
            throw new Violation(Kind.HISTORY_INCOMPLETE, "a reader missed an event");
        }
        for (int log : topic) {
            if (state.get(sendFailed) == 0 && inspected.add(state.get(log))) {
                Facts.inOrder(topics.entries(state.get(log)));
            }
        }
    }

    @Override
    public boolean isQuiet(State state) {
        return isIdle(state) && requests.stream().allMatch(command -> state.get(command.status) >= Request.ACCEPTED);
    }

    @Override
    public void inspectEnd(State quiet) {
        Draft draft = quiet.draft()
                .set(faults, 0)
                .set(sweepsLeft, 0)
                .set(retriesLeft, 0)
                .set(readersLeft, 0);
        draft.set(wakes[0], 0).set(wakes[1], 0);
        if (!ended.add(draft.done())) {
            return;
        }
        Draft end = quiet.draft();
        sweepUntilEmpty(end);
        State last = end.done();
        inspect(last);
        List<Send> told = Arrays.stream(topic)
                .mapToObj(log -> topics.entries(last.get(log)))
                .flatMap(List::stream)
                .toList();
        Facts facts = new Facts(documents(last, documents), documents(last, history), told);
        AGGREGATES.forEach(facts::complete);
        accepted(last, 0, "a", "p", facts);
        accepted(last, 1, "a", "qr", facts);
        accepted(last, 2, "b", "s", facts);
        if (bounds.commands() > 1
                && quiet.get(requests.get(1).status) == Request.ACCEPTED
                && topics.entries(last.get(results)).isEmpty()) {
            throw new Violation(Kind.LOST, "the announcement of an accepted command");
        }
    }

    private void accepted(State last, int request, String id, String wrote, Facts facts) {
        if (request < requests.size() && last.get(requests.get(request).status) == Request.ACCEPTED) {
            facts.has(id, wrote);
        }
    }

    /** What sweepers and relays do when nothing else happens any more. */
    private void sweepUntilEmpty(Draft draft) {
        for (int round = 0; round < 10; round++) {
            if (!(alone(draft, sweep) instanceof Ending.Completed(var found))
                    || ((List<?>) found.orElseThrow()).isEmpty()) {
                return;
            }
            for (Object id : (List<?>) found.orElseThrow()) {
                alone(draft, relays.get(AGGREGATES.indexOf(id)).routine);
            }
        }
        throw new Violation(Kind.NEVER_EMPTY, "sweepers find work for ever");
    }
}
