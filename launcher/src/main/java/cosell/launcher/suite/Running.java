package cosell.launcher.suite;

import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that has come up so far, and how it goes down again: last in, first out, the services together. */
final class Running implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Running.class);

    private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
    private boolean closed;

    /** A part that comes up after all is over is closed at once. */
    synchronized <T extends AutoCloseable> T add(Part part, T running) {
        if (closed) {
            close(part, running);
            throw new ToldException("The start was broken off.");
        }
        parts.put(part, running);
        return running;
    }

    synchronized boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public void close() {
        Map<Part, AutoCloseable> rest;
        synchronized (this) {
            closed = true;
            rest = new EnumMap<>(parts);
            parts.clear();
        }
        Threads.together(rest.entrySet().stream()
                .filter(entry -> entry.getKey().isService())
                .<Runnable>map(entry -> () -> close(entry.getKey(), entry.getValue()))
                .toList());
        rest.entrySet().stream()
                .filter(entry -> !entry.getKey().isService())
                .sorted(Map.Entry.<Part, AutoCloseable>comparingByKey().reversed())
                .forEach(entry -> close(entry.getKey(), entry.getValue()));
    }

    private static void close(Part part, AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            log.error("{} did not stop cleanly", part.label(), e);
        }
    }
}
