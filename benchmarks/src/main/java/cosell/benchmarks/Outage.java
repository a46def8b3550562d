package cosell.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The broker goes away and returns. Not thread-safe. */
final class Outage {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Parts parts;
    private final DealsUnderTest deals;
    private long before;

    Outage(Parts parts, DealsUnderTest deals) {
        this.parts = parts;
        this.deals = deals;
    }

    /** Once nothing waits to be sent any more. */
    void begin() throws InterruptedException {
        before = -1;
        while (deals.topic().size() != before) {
            before = deals.topic().size();
            Pause.of(Duration.ofSeconds(2));
        }
        parts.stopBroker();
    }

    /** Takes until the topic has so many more events than before. */
    Drain end(int events) throws InterruptedException {
        parts.startBroker();
        long processor = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        deals.topic().awaitSize(before + 1);
        long first = System.nanoTime();
        deals.topic().awaitSize(before + events);
        long last = System.nanoTime();
        return new Drain(
                events / seconds(start, last),
                events / seconds(first, last),
                seconds(start, first) * 1e3,
                (PROCESS.getProcessCpuTime() - processor) / 1e3 / events);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
