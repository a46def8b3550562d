package cosell.endtoend.chaos;

import java.time.Duration;

/**
 * How much is done, as the build says by system properties.
 *
 * @param kills at least this many
 * @param limit how long killing goes on at most
 * @param round kills between two audits
 * @param seed of every choice
 */
record Extent(int kills, Duration limit, int round, long seed) {

    private static final int SHORT = 20;
    private static final int LONG_ROUND = 50;
    private static final int LONG_LIMIT_MINUTES = 95;
    private static final int SHORT_LIMIT_MINUTES = 6;

    static Extent ofThisBuild() {
        var kills = Integer.getInteger("cosell.chaos.kills", SHORT);
        var seed = Long.getLong("cosell.seed", System.nanoTime());
        return kills > SHORT
                ? new Extent(kills, Duration.ofMinutes(LONG_LIMIT_MINUTES), LONG_ROUND, seed)
                : new Extent(kills, Duration.ofMinutes(SHORT_LIMIT_MINUTES), kills, seed);
    }

    boolean isLong() {
        return kills > SHORT;
    }
}
