package cosell.endtoend.chaos;

import java.time.Instant;

/**
 * A time at which something was away.
 *
 * @param what a victim, or the mail server
 */
record Trouble(String what, Instant from, Instant until) {

    static Trouble at(Target target, Instant moment) {
        return new Trouble(target.victim().label(), moment, moment);
    }
}
