package cosell.embedded.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** How far commits have come, and who waits for more: tickets are numbered in the order in which commands start. */
final class CommitProgress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition advanced = lock.newCondition();
    private long durable;
    private long wanted;
    private boolean closed;
    private @Nullable Throwable failure;

    /** Returns once the ticket is on disk; fails when it never will be. */
    void await(long ticket) {
        lock.lock();
        try {
            while (durable < ticket) {
                requireHealthy();
                wanted = Math.max(wanted, ticket);
                asked.signal();
                advanced.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void requireHealthy() {
        if (failure != null) {
            throw new IllegalStateException("The store cannot write to its file", failure);
        }
        if (closed) {
            throw new IllegalStateException("The store is closed");
        }
    }

    /** Returns true once somebody waits for a ticket that is not on disk; false when nobody ever will. */
    boolean awaitWork() {
        lock.lock();
        try {
            while (!closed && wanted <= durable) {
                asked.awaitUninterruptibly();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void advanceTo(long ticket) {
        tell(() -> durable = ticket);
    }

    void fail(Throwable cause) {
        tell(() -> failure = cause);
    }

    void close() {
        tell(() -> closed = true);
    }

    private void tell(Runnable news) {
        lock.lock();
        try {
            news.run();
            asked.signalAll();
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
