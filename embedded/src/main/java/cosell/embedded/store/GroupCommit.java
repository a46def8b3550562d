package cosell.embedded.store;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Answers a command once everything it wrote or saw is on disk; commands that wait together share one commit.
 *
 * <p>A commit is a moment between commands: it never holds half of one. Its slow part, forcing the file to disk, lets
 * the next commands go on in memory. Once a commit fails, every command fails: memory is then ahead of the disk for
 * good.
 */
final class GroupCommit implements Durability {

    private final MVStore store;
    private final Compaction compaction;
    private final CommitProgress progress = new CommitProgress();
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final AtomicLong started = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread committer;

    GroupCommit(MVStore store) {
        this.store = store;
        this.compaction = new Compaction(store);
        this.committer = Thread.ofPlatform().name("store-commit").daemon().start(this::commitUntilClosed);
    }

    @Override
    public <T> T write(Supplier<T> command) {
        long ticket;
        T answer;
        commands.readLock().lock();
        try {
            ticket = started.incrementAndGet();
            answer = command.get();
        } finally {
            commands.readLock().unlock();
        }
        progress.await(ticket);
        return answer;
    }

    /** What was seen may come from a write that has started but is not on disk yet. */
    @Override
    public <T> T read(Supplier<T> command) {
        var answer = command.get();
        progress.await(started.get());
        return answer;
    }

    private void commitUntilClosed() {
        try {
            while (progress.awaitWork()) {
                progress.advanceTo(commit());
                compaction.run(commands.writeLock());
            }
        } catch (RuntimeException | Error e) {
            progress.fail(e);
        }
    }

    private long commit() {
        long covered;
        commands.writeLock().lock();
        try {
            covered = started.get();
            store.commit();
        } finally {
            commands.writeLock().unlock();
        }
        store.sync();
        return covered;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            progress.close();
            awaitCommitter();
            if (!store.isClosed()) {
                compaction.finish();
            }
        }
    }

    private void awaitCommitter() {
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
