package cosell.platform.model.engine;

import java.time.Duration;
import java.util.Locale;

/**
 * How much was explored.
 *
 * @param states different states
 * @param steps steps between them
 * @param schedules ways from the beginning to a state from which no step leads on
 */
public record Figures(long states, long steps, double schedules, Duration time) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d states, %,d steps, %.3g schedules in %.1f s",
                states,
                steps,
                schedules,
                time.toMillis() / 1000.0);
    }
}
