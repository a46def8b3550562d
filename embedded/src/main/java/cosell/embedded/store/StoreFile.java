package cosell.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file below the store. Nothing but {@link GroupCommit} decides when it is written. */
final class StoreFile {

    private static final int CACHE_MEGABYTES = 128;

    /** Freed space is written over after this time; every commit is forced to disk, so no more is needed. */
    private static final int RETENTION_MILLIS = 3_000;

    private StoreFile() {}

    static MVStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var store = new MVStore.Builder()
                    .fileName(file.toAbsolutePath().toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            store.setRetentionTime(RETENTION_MILLIS);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? inUse(file, e) : e;
        }
    }

    static MVStore inMemory() {
        return MVStore.open(null);
    }

    private static IllegalStateException inUse(Path file, MVStoreException cause) {
        return new IllegalStateException("The store's file " + file + " is in use by another process.", cause);
    }
}
