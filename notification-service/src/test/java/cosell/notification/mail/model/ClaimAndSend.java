package cosell.notification.mail.model;

import static cosell.notification.Samples.waiting;

import cosell.notification.Samples;
import cosell.notification.ledger.adapter.mongo.MongoLedger;
import cosell.notification.ledger.domain.Answer;
import cosell.notification.ledger.domain.DeliveryPolicy;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.mail.application.DeliverMail;
import cosell.notification.mail.application.MailServer;
import cosell.notification.mail.domain.Mail;
import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;
import cosell.platform.model.engine.Moves;
import cosell.platform.model.engine.Operation;
import cosell.platform.model.engine.Routine;
import cosell.platform.model.engine.State;
import cosell.platform.model.engine.Trouble;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.model.store.StorePort;
import cosell.platform.model.worlds.Ground;
import cosell.platform.model.worlds.Slot;
import cosell.platform.outbox.DocumentStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * One mail that is due and the mail queues of two instances, which deliver it by the real code. Faults are those of every
 * world, a lost reply of the mail server among them; and time passes, so that a claim lapses while its owner is still at
 * work.
 */
final class ClaimAndSend extends Ground {

    /** What may happen at most. */
    record Bounds(int faults, int looks, int lapses) {}

    private static final DeliveryPolicy POLICY = new DeliveryPolicy(
            Duration.ofMinutes(2), Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofDays(3));

    /** Longer than the back-off of an instance that can't record an answer. */
    private static final Duration STEP = Duration.ofSeconds(2);

    /** Longer than a lease. */
    private static final Duration LAPSE = Duration.ofMinutes(3);

    private final Bounds bounds;
    private final LedgerEntry entry = waiting("alice@contoso.example");
    private final int ledger = collection(MongoLedger.COLLECTION);
    private final int mails = cell();
    private final int lapses = cell();
    private final int looksLeft = cell();
    private final MongoLedger stored;
    private final List<Slot> queues = new ArrayList<>();
    private final List<Routine> looks = new ArrayList<>();

    /** A mail handed to the server. */
    private record HandOver(String messageId) implements Operation {
        @Override
        public boolean isWrite() {
            return true;
        }

        @Override
        public Trouble whenAway() {
            return () -> new IllegalStateException("no reply to DATA");
        }
    }

    ClaimAndSend(Bounds bounds, UnaryOperator<StorePort> surgery) {
        super(2, surgery, STEP);
        this.bounds = bounds;
        this.stored = new MongoLedger(new DocumentStore(collections.database(), MongoLedger.COLLECTION));
        for (int lapsed = 0; lapsed <= bounds.lapses() + 1; lapsed++) {
            looks.add(look(Samples.NOW.plus(LAPSE.multipliedBy(lapsed))));
        }
        for (int instance = 0; instance < 2; instance++) {
            queues.add(slot(new Slot("mail queue at " + instance, cell(), instance) {}));
        }
    }

    /** What the code's timers run on. */
    VirtualTimeScheduler timer() {
        return (VirtualTimeScheduler) replayer.timer();
    }

    private Routine look(Instant now) {
        DeliverMail delivery = new DeliverMail(
                stored, POLICY, ClaimAndSend::mail, server(), changed -> {}, Clock.fixed(now, ZoneOffset.UTC));
        return new Routine(
                "look at " + now,
                () -> stored.due(now, 1).concatMap(delivery::deliver).then());
    }

    private static Mail mail(LedgerEntry entry) {
        return new Mail(
                entry.id().toString(), "thread", "Alice", "alice@contoso.example", "en", "s", "t", "h", Samples.NOW);
    }

    private MailServer server() {
        return new MailServer() {
            @Override
            public Mono<Answer> send(Mail mail) {
                return seam.ask(new HandOver(mail.messageId()), Answer.class)
                        .onErrorResume(lost -> Mono.just(new Answer.NotNow("no reply")));
            }

            @Override
            public boolean isReachable() {
                return true;
            }
        };
    }

    @Override
    protected int performOther(Operation operation, Draft draft) {
        if (!operation.equals(new HandOver(entry.id().toString()))) {
            throw new Violation(Kind.NOT_AS_STORED, "another Message-ID: " + operation);
        }
        draft.add(mails, 1);
        return replayer.number(new cosell.platform.model.engine.Answer.Given(new Answer.Taken("250 ok")));
    }

    @Override
    public State initial() {
        Draft draft = nothing();
        alone(draft, new Routine("enter", () -> stored.add(entry)));
        return draft.set(faults, bounds.faults()).set(looksLeft, bounds.looks()).done();
    }

    @Override
    public void moves(State from, Moves into) {
        movesOfRuns(from, into);
        for (Slot queue : queues) {
            if (from.get(looksLeft) > 0 && from.get(queue.cell) == 0) {
                start(queue, looks.get(from.get(lapses)), from, draft -> draft.add(looksLeft, -1), into);
            }
        }
        if (from.get(lapses) < bounds.lapses()) {
            into.add(() -> "a lease's time passes", from.draft().add(lapses, 1).done());
        }
    }

    /** A mail is repeated only where its answer was not recorded, which takes a fault or a claim that lapsed. */
    @Override
    public void inspect(State state) {
        int excuses = bounds.faults() - state.get(faults) + state.get(lapses);
        if (state.get(mails) > 1 + excuses) {
            throw new Violation(Kind.APPLIED_TWICE, state.get(mails) + " mails for " + excuses + " faults and lapses");
        }
        if (status(state).equals("SENT") && state.get(mails) == 0) {
            throw new Violation(Kind.LOST, "closed as sent, but no server has it");
        }
    }

    private String status(State state) {
        Document document = documents(state, ledger).get(entry.id().toString());
        return document.getString("state");
    }

    @Override
    public boolean isQuiet(State state) {
        return isIdle(state);
    }

    @Override
    public void inspectEnd(State quiet) {
        boolean wasSent = status(quiet).equals("SENT");
        Draft end = quiet.draft();
        Ending last = alone(end, looks.getLast());
        State ended = end.done();
        if (!(last instanceof Ending.Completed) || !status(ended).equals("SENT")) {
            throw new Violation(Kind.NEVER_EMPTY, "the entry is " + status(ended));
        }
        if (ended.get(mails) > quiet.get(mails) + (wasSent ? 0 : 1)) {
            throw new Violation(Kind.APPLIED_TWICE, "a mail that is closed goes out again");
        }
    }
}
