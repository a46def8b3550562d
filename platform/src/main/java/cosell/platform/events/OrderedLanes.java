package cosell.platform.events;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves what is offered to one lane one after the other in the order of offering, and lanes independently of each
 * other, on virtual threads that live while there is something to do. Thread-safe.
 */
final class OrderedLanes<T> {

    private final ThreadFactory threads =
            Thread.ofVirtual().name("record-lane-", 0).factory();
    private final Map<String, Queue<T>> lanes = new HashMap<>();
    private final int capacity;
    private final BiConsumer<String, T> service;
    private int waiting;

    /** @param service must not throw */
    OrderedLanes(int capacity, BiConsumer<String, T> service) {
        this.capacity = capacity;
        this.service = service;
    }

    /** False when too much is waiting already. */
    synchronized boolean offer(String lane, T item) {
        if (waiting == capacity) {
            return false;
        }
        waiting++;
        Queue<T> queue = lanes.get(lane);
        if (queue == null) {
            queue = new ArrayDeque<>();
            lanes.put(lane, queue);
            threads.newThread(() -> serve(lane)).start();
        }
        queue.add(item);
        return true;
    }

    /** Takes everything out of a lane that waits behind what is being served. */
    synchronized List<T> takeWaiting(String lane) {
        Queue<T> queue = lanes.getOrDefault(lane, new ArrayDeque<>());
        List<T> taken = List.copyOf(queue);
        waiting -= taken.size();
        queue.clear();
        return taken;
    }

    private void serve(String lane) {
        for (T item = next(lane); item != null; item = next(lane)) {
            service.accept(lane, item);
        }
    }

    private synchronized @Nullable T next(String lane) {
        Queue<T> queue = lanes.get(lane);
        T item = queue == null ? null : queue.poll();
        if (item == null) {
            lanes.remove(lane);
        } else {
            waiting--;
        }
        return item;
    }
}
