package cosell.launcher.suite;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that has come up so far, and how it goes down again: last in, first out, the services together. */
final class Running implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Running.class);

    private static final Comparator<Instance> IN_ORDER_OF_STARTING =
            Comparator.comparing(Instance::part).thenComparingInt(Instance::number);

    private final Map<Instance, AutoCloseable> parts = new TreeMap<>(IN_ORDER_OF_STARTING);
    private boolean closed;

    /** A part that comes up after all is over is closed at once. */
    synchronized <T extends AutoCloseable> T add(Instance instance, T running) {
        if (closed) {
            close(instance, running);
            throw new ToldException("The start was broken off.");
        }
        parts.put(instance, running);
        return running;
    }

    <T extends AutoCloseable> T add(Part part, T running) {
        return add(Instance.first(part), running);
    }

    synchronized boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public void close() {
        Map<Instance, AutoCloseable> rest;
        synchronized (this) {
            closed = true;
            rest = new TreeMap<>(IN_ORDER_OF_STARTING);
            rest.putAll(parts);
            parts.clear();
        }
        Threads.together(rest.entrySet().stream()
                .filter(entry -> entry.getKey().part().isService())
                .<Runnable>map(entry -> () -> close(entry.getKey(), entry.getValue()))
                .toList());
        rest.entrySet().stream()
                .filter(entry -> !entry.getKey().part().isService())
                .sorted(Map.Entry.<Instance, AutoCloseable>comparingByKey(IN_ORDER_OF_STARTING)
                        .reversed())
                .forEach(entry -> close(entry.getKey(), entry.getValue()));
    }

    private static void close(Instance instance, AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            log.error("{} did not stop cleanly", instance.label(), e);
        }
    }
}
