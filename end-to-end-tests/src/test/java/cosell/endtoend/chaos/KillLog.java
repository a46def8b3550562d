package cosell.endtoend.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every kill and everything that was away; each is told as it happens. Thread-safe. */
final class KillLog {

    private final Map<FailPoint, Integer> atPoints = new EnumMap<>(FailPoint.class);
    private final Map<FailPoint, Integer> missed = new EnumMap<>(FailPoint.class);
    private final Map<Victim, Integer> atRandom = new EnumMap<>(Victim.class);
    private final Map<Victim, Integer> byVictim = new EnumMap<>(Victim.class);
    private final Map<String, Integer> outages = new TreeMap<>();
    private final List<Trouble> troubles = new ArrayList<>();

    /** The process killed itself, as it was armed to. */
    synchronized void diedAt(FailPoint point, Target target) {
        atPoints.merge(point, 1, Integer::sum);
        killed(target, "killed itself at " + point);
    }

    /** The instance did not come to its point in time, and was killed from outside. */
    synchronized void missed(FailPoint point, Target target) {
        missed.merge(point, 1, Integer::sum);
        tell(target.name() + " did not come to " + point + " in time");
    }

    synchronized void killedAtRandom(Target target) {
        atRandom.merge(target.victim(), 1, Integer::sum);
        killed(target, "was killed");
    }

    private void killed(Target target, String how) {
        byVictim.merge(target.victim(), 1, Integer::sum);
        tell("%d. %s %s".formatted(kills(), target.name(), how));
        troubles.add(Trouble.at(target, Instant.now()));
    }

    synchronized void away(String what, Instant from, Instant until) {
        outages.merge(what, 1, Integer::sum);
        troubles.add(new Trouble(what, from, until));
        tell("the %s was away for %d s"
                .formatted(what, Duration.between(from, until).toSeconds()));
    }

    private static void tell(String what) {
        System.out.printf("%tT %s%n", LocalTime.now(ZoneId.systemDefault()), what);
    }

    synchronized int kills() {
        return byVictim.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized Map<FailPoint, Integer> atPoints() {
        return new EnumMap<>(atPoints);
    }

    synchronized Map<FailPoint, Integer> missedPoints() {
        return new EnumMap<>(missed);
    }

    synchronized Map<Victim, Integer> atRandom() {
        return new EnumMap<>(atRandom);
    }

    synchronized Map<Victim, Integer> byVictim() {
        return new EnumMap<>(byVictim);
    }

    synchronized Map<String, Integer> outages() {
        return new TreeMap<>(outages);
    }

    synchronized List<Trouble> troubles() {
        return List.copyOf(troubles);
    }
}
