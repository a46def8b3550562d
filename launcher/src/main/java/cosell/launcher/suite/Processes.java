package cosell.launcher.suite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The parts that have processes of their own, as they come and go. Thread-safe. */
final class Processes {

    /** What stands for a process that has ended. */
    private static final long NONE = 0;

    private final Map<Instance, Long> pids = new ConcurrentHashMap<>();
    private volatile @Nullable Runnable listener;

    /** From now on the listener is told of every change. */
    void listen(Runnable whenChanged) {
        listener = whenChanged;
    }

    void started(Instance instance, long pid) {
        pids.put(instance, pid);
        tell();
    }

    void ended(Instance instance) {
        pids.put(instance, NONE);
        tell();
    }

    /** The process the instance lives in, 0 when that has ended. */
    long pid(Instance instance) {
        return pids.getOrDefault(instance, ProcessHandle.current().pid());
    }

    private void tell() {
        var told = listener;
        if (told != null) {
            told.run();
        }
    }
}
