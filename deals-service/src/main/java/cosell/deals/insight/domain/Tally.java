package cosell.deals.insight.domain;

/**
 * Adds up what deals say, one after the other, and tells the sum. For one run, in one thread.
 *
 * @param <R> what is told
 */
public interface Tally<R> {

    void add(FactSheet deal);

    R told();
}
