package cosell.endtoend.chaos;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Everything that was accepted, and how often nothing or a "not now" was the answer. Thread-safe. */
final class Journal {

    private final Map<String, Course> courses = new ConcurrentHashMap<>();
    private final AtomicLong accepted = new AtomicLong();
    private final LongAdder unanswered = new LongAdder();
    private final Map<Integer, LongAdder> notNow = new ConcurrentHashMap<>();

    void created(Course course) {
        courses.put(course.name(), course);
    }

    void accepted() {
        accepted.incrementAndGet();
    }

    void unanswered() {
        unanswered.increment();
    }

    void notNow(int status) {
        notNow.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    List<Course> courses() {
        return List.copyOf(courses.values());
    }

    /** How many commands were accepted so far. */
    long commands() {
        return accepted.get();
    }

    long unansweredRequests() {
        return unanswered.sum();
    }

    /** How often each status of a server's trouble was the answer. */
    Map<Integer, Long> troubles() {
        var sums = new TreeMap<Integer, Long>();
        notNow.forEach((status, count) -> sums.put(status, count.sum()));
        return sums;
    }
}
