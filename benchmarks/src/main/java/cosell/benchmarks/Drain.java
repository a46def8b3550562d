package cosell.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a drain showed.
 *
 * @param perSecond events by the time from the broker's return until the last is on the topic
 * @param perSecondFlowing events by the time from the first on the topic until the last
 * @param firstAfterMillis from the broker's return until the first is on the topic
 * @param processorMicros processor time of this JVM for each event; the broker has its own
 */
record Drain(double perSecond, double perSecondFlowing, double firstAfterMillis, double processorMicros) {

    static Drain median(List<Drain> drains) {
        return new Drain(
                median(drains, Drain::perSecond),
                median(drains, Drain::perSecondFlowing),
                median(drains, Drain::firstAfterMillis),
                median(drains, Drain::processorMicros));
    }

    private static double median(List<Drain> drains, ToDoubleFunction<Drain> figure) {
        return Figures.median(drains.stream().map(figure::applyAsDouble).toList());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f events/s (%.0f once they flow, the first after %.0f ms), processor time %.0f µs each",
                perSecond,
                perSecondFlowing,
                firstAfterMillis,
                processorMicros);
    }
}
