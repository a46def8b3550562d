package cosell.notification.mail.adapter.queue;

import cosell.notification.ledger.application.Ledger;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.mail.application.DeliverMail;
import cosell.notification.mail.application.MailServer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Keeps delivering what is due: at once when woken, and every second by itself, so that a wake-up may get lost. No more
 * than a number of deliveries run at a time; as one ends the next one begins. Any number of instances may run; an entry
 * is delivered by the one that claims it. Thread-safe.
 */
public final class MailQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailQueue.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final DeliverMail delivery;
    private final MailServer server;
    private final Clock realTime;
    private final int atOnce;
    private final Set<UUID> underWay = new HashSet<>();
    private ScheduledExecutorService timer = newTimer();
    private boolean looking;
    private boolean lookAgain;
    private volatile boolean running;

    public MailQueue(Ledger ledger, DeliverMail delivery, MailServer server, Clock realTime, int atOnce) {
        this.ledger = ledger;
        this.delivery = delivery;
        this.server = server;
        this.realTime = realTime;
        this.atOnce = atOnce;
    }

    /** Looks for due entries now. Never blocks, never fails. */
    public void wake() {
        int free = beginLooking();
        if (free > 0) {
            var _ = ledger.due(realTime.instant(), free)
                    .doOnNext(this::start)
                    .then()
                    .onErrorResume(failure -> {
                        LOG.warn("Due mails could not be looked up; it is tried again: {}", failure.toString());
                        return Mono.empty();
                    })
                    .doFinally(signal -> endLooking())
                    .subscribe();
        }
    }

    @Override
    public void start() {
        running = true;
        timer = newTimer();
        var _ = timer.scheduleWithFixedDelay(this::wake, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Starts no further delivery and waits for those under way. */
    @Override
    public void stop() {
        running = false;
        timer.shutdown();
        synchronized (underWay) {
            long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
            while (!underWay.isEmpty() && System.nanoTime() < deadline) {
                try {
                    underWay.wait(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the clients start, before they stop. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    /** How many entries to look for; 0 when it is not the time. */
    private int beginLooking() {
        synchronized (underWay) {
            if (!running || !server.isReachable()) {
                return 0;
            }
            if (looking) {
                lookAgain = true;
                return 0;
            }
            int free = atOnce - underWay.size();
            looking = free > 0;
            return free;
        }
    }

    private void endLooking() {
        boolean again;
        synchronized (underWay) {
            looking = false;
            again = lookAgain;
            lookAgain = false;
        }
        if (again) {
            wake();
        }
    }

    private void start(LedgerEntry due) {
        synchronized (underWay) {
            if (!running || !underWay.add(due.id())) {
                return;
            }
        }
        var _ = delivery.deliver(due)
                .doOnTerminate(() -> finished(due.id()))
                .doOnSuccess(done -> wake())
                .onErrorResume(failure -> {
                    LOG.warn("Entry {} stays for later: {}", due.id(), failure.toString());
                    return Mono.empty();
                })
                .subscribe();
    }

    private void finished(UUID id) {
        synchronized (underWay) {
            underWay.remove(id);
            underWay.notifyAll();
        }
    }

    private static ScheduledExecutorService newTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mail-queue").factory());
    }
}
