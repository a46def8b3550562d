package cosell.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to use a data directory. It is a lock of the operating system, so it ends with its process, however that
 * ends.
 */
public final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when a living process, maybe this one, holds it. */
    static Optional<SuiteLock> tryAcquire(DataDirectory directory) {
        try {
            var channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (holds(channel)) {
                return Optional.of(new SuiteLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** Whether a suite runs on this directory, or another process has just reserved it. */
    static boolean isHeld(DataDirectory directory) {
        if (!Files.exists(directory.lock())) {
            return false;
        }
        var lock = tryAcquire(directory);
        lock.ifPresent(SuiteLock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
