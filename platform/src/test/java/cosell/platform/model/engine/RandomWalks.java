package cosell.platform.model.engine;

import java.time.Duration;
import java.util.SplittableRandom;

/** Takes one random way after the other through a world that is too large to be explored. */
public final class RandomWalks {

    private final World world;

    public RandomWalks(World world) {
        this.world = world;
    }

    /** Walk {@code n} is made by seed {@code seed + n}; a violation names the seed that repeats it as the first walk. */
    public Figures walk(long seed, long walks) {
        long start = System.nanoTime();
        long steps = 0;
        for (long walk = 0; walk < walks; walk++) {
            steps += walkOnce(seed + walk);
        }
        return new Figures(steps + walks, steps, walks, Duration.ofNanos(System.nanoTime() - start));
    }

    private long walkOnce(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        State state = world.initial();
        try {
            long steps = 0;
            for (Moves moves = movesFrom(state); moves.size() > 0; moves = movesFrom(state)) {
                state = moves.next(random.nextInt(moves.size()));
                world.inspect(state);
                steps++;
            }
            world.inspectEnd(state);
            return steps;
        } catch (Violation violation) {
            throw violation.after("seed " + seed + "\n" + schedule(seed));
        }
    }

    private String schedule(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        State state = world.initial();
        for (Moves moves = movesFrom(state); moves.size() > 0; moves = movesFrom(state)) {
            int move = random.nextInt(moves.size());
            text.append("  ").append(moves.text(move)).append('\n');
            state = moves.next(move);
            try {
                world.inspect(state);
            } catch (Violation found) {
                return text.toString();
            }
        }
        return text.toString();
    }

    private Moves movesFrom(State state) {
        Moves moves = new Moves();
        world.moves(state, moves);
        return moves;
    }
}
