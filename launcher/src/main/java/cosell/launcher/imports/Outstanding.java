package cosell.launcher.imports;

import cosell.launcher.imports.ReadRow.Sendable;
import cosell.schemas.CrmResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * The rows that were sent and have no result yet, never more than a window of them, however long the file is. Thread-safe.
 *
 * <p>A result may come before the broker's answer that says where its record lies; it waits for that answer, but only
 * if it is about an opportunity that is on its way, because other connectors' results come on the same topic.
 */
final class Outstanding {

    private final int size;
    private final Semaphore room;
    private final BiConsumer<Sendable, CrmResult> answered;
    private final Map<RecordPlace, Sendable> awaiting = new HashMap<>();
    private final Map<RecordPlace, CrmResult> early = new HashMap<>();
    private final Map<String, Integer> onTheirWay = new HashMap<>();

    /** @param answered is given each row once, with its result */
    Outstanding(int size, BiConsumer<Sendable, CrmResult> answered) {
        this.size = size;
        this.room = new Semaphore(size);
        this.answered = answered;
    }

    /** Makes room for a row; false when none came free in this time. */
    boolean enter(Sendable row, long millis) throws InterruptedException {
        if (!room.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        synchronized (this) {
            onTheirWay.merge(row.crmId(), 1, Integer::sum);
        }
        return true;
    }

    /** The broker has the row's record. */
    void acknowledged(RecordPlace place, Sendable row) {
        CrmResult result;
        synchronized (this) {
            onTheirWay.computeIfPresent(row.crmId(), (id, count) -> count == 1 ? null : count - 1);
            result = early.remove(place);
            if (onTheirWay.isEmpty()) {
                early.clear();
            }
            if (result == null) {
                awaiting.put(place, row);
            }
        }
        if (result != null) {
            finish(row, result);
        }
    }

    /** A result came, of one of our rows or of somebody else's. */
    void arrived(CrmResult result) {
        RecordPlace place = new RecordPlace(result.getTopic(), result.getPartition(), result.getOffset());
        Sendable row;
        synchronized (this) {
            row = awaiting.remove(place);
            if (row == null && result.getCrmId() != null && onTheirWay.containsKey(result.getCrmId())) {
                early.put(place, result);
            }
        }
        if (row != null) {
            finish(row, result);
        }
    }

    boolean isEmpty() {
        return room.availablePermits() == size;
    }

    /** Rows whose result has not come. */
    synchronized List<Sendable> unanswered() {
        return List.copyOf(awaiting.values());
    }

    private void finish(Sendable row, CrmResult result) {
        answered.accept(row, result);
        room.release();
    }
}
