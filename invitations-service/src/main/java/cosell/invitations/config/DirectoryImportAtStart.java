package cosell.invitations.config;

import cosell.invitations.directory.adapter.file.DirectoryFile;
import cosell.invitations.directory.application.ImportDirectory;
import cosell.invitations.directory.domain.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;

/**
 * Imports the directory before the first request is taken and the first event is read, so that nobody is found missing
 * only because the service has just come up.
 */
final class DirectoryImportAtStart implements SmartLifecycle {

    /** After the store's indexes, before the web server and the consumers. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3_072;

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryImportAtStart.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ImportDirectory importDirectory;
    private final Resource file;
    private volatile boolean done;

    DirectoryImportAtStart(ImportDirectory importDirectory, Resource file) {
        this.importDirectory = importDirectory;
        this.file = file;
    }

    @Override
    public void start() {
        List<Entry> entries = read();
        importDirectory.handle(entries).block(LIMIT);
        LOG.info("The directory was brought up to date with {} organizations", entries.size());
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private List<Entry> read() {
        try (InputStream json = file.getInputStream()) {
            return DirectoryFile.read(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
