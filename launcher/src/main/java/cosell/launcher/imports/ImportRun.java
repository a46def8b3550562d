package cosell.launcher.imports;

import cosell.launcher.imports.ReadRow.Sendable;
import cosell.launcher.imports.ReadRow.Unreadable;
import cosell.launcher.suite.ToldException;
import cosell.schemas.CrmResult;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * One import: rows go out, results come in, each row is accounted for once. What is in memory is bounded by the window,
 * never by the file.
 */
final class ImportRun {

    private static final long LOOK_MILLIS = 250;
    private static final Duration LISTEN = Duration.ofMillis(500);

    private final CrmTopics topics;
    private final Consumer<ResultLine> lines;
    private final LongConsumer progress;
    private final Duration patience;
    private final Outstanding outstanding;
    private final Tally tally = new Tally();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile long lastSign = System.nanoTime();
    private volatile boolean over;

    /**
     * @param lines is given what became of each row
     * @param progress is told how many rows are done
     * @param patience how long nothing may come before the import is given up
     */
    ImportRun(CrmTopics topics, int window, Duration patience, Consumer<ResultLine> lines, LongConsumer progress) {
        this.topics = topics;
        this.lines = lines;
        this.progress = progress;
        this.patience = patience;
        this.outstanding = new Outstanding(window, this::answered);
    }

    /** Sends all rows and waits for their results; rows without one in time are told as unanswered. */
    Tally run(Iterator<ReadRow> rows) throws InterruptedException {
        Thread listener = Thread.ofPlatform().name("results").daemon().start(this::listen);
        try {
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case Sendable row -> send(row);
                    case Unreadable row -> done(ResultLine.of(row));
                }
            }
            awaitTheRest();
        } finally {
            over = true;
            topics.wakeUp();
            listener.join();
            outstanding.unanswered().forEach(row -> done(ResultLine.unanswered(row)));
        }
        return tally;
    }

    private void send(Sendable row) throws InterruptedException {
        while (!outstanding.enter(row, LOOK_MILLIS)) {
            checkSigns();
        }
        lastSign = System.nanoTime();
        topics.send(row, place -> outstanding.acknowledged(place, row), this::failed);
        checkSigns();
    }

    private void awaitTheRest() throws InterruptedException {
        while (!outstanding.isEmpty()) {
            checkSigns();
            synchronized (tally) {
                tally.wait(LOOK_MILLIS);
            }
        }
    }

    private void checkSigns() {
        Exception broken = failure.get();
        if (broken != null) {
            throw new ToldException(
                    "The import broke off after " + tally.all() + " rows: " + broken.getMessage(), broken);
        }
        if (System.nanoTime() - lastSign > patience.toNanos()) {
            throw new ToldException("The import was given up after " + tally.all() + " rows: no result came for "
                    + patience.toSeconds() + " s. Is deals-service up? What was sent will still be answered;"
                    + " the same import once more tells how.");
        }
    }

    private void listen() {
        try {
            while (!over) {
                topics.listen(LISTEN, outstanding::arrived);
            }
        } catch (WakeupException awake) {
            over = true;
        } catch (RuntimeException broken) {
            failed(broken);
        }
    }

    private void answered(Sendable row, CrmResult result) {
        lastSign = System.nanoTime();
        done(ResultLine.of(row, result));
    }

    private void done(ResultLine line) {
        lines.accept(line);
        tally.add(line.outcome());
        progress.accept(tally.all());
    }

    private void failed(Exception broken) {
        failure.compareAndSet(null, broken);
    }
}
