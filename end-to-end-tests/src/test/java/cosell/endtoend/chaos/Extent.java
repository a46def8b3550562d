package cosell.endtoend.chaos;

import java.time.Duration;

/**
 * How much is done, as the build says by system properties: the short form is part of every run, the long one takes an
 * hour and more.
 *
 * @param kills at least this many
 * @param limit how long killing goes on at most
 * @param round kills between two audits
 * @param thinking of everybody between two commands: a long run is about kills, not about amounts
 * @param seed of every choice
 */
record Extent(int kills, Duration limit, int round, Duration thinking, long seed) {

    private static final int SHORT = 20;
    private static final int LONG_ROUND = 50;

    static Extent ofThisBuild() {
        var kills = Integer.getInteger("cosell.chaos.kills", SHORT);
        var round = Integer.getInteger("cosell.chaos.round", LONG_ROUND);
        var seed = Long.getLong("cosell.seed", System.nanoTime());
        return kills > SHORT
                ? new Extent(kills, Duration.ofMinutes(85), round, Duration.ofMillis(400), seed)
                : new Extent(kills, Duration.ofMinutes(6), kills, Duration.ofMillis(150), seed);
    }

    boolean isLong() {
        return kills > SHORT;
    }
}
