package cosell.endtoend.chaos;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One process.
 *
 * @param instance from 1
 */
record Target(Victim victim, int instance) {

    static Target only(Victim victim) {
        return new Target(victim, 1);
    }

    /** Every instance of every service. */
    static List<Target> services() {
        return Victim.SERVICES.stream().flatMap(victim -> of(victim).stream()).toList();
    }

    static List<Target> of(Victim service) {
        return IntStream.rangeClosed(1, Victim.INSTANCES)
                .mapToObj(instance -> new Target(service, instance))
                .toList();
    }

    /** Its name in the suite's folders. */
    String name() {
        return victim.label() + "-" + instance;
    }
}
