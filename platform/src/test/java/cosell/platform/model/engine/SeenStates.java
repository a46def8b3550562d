package cosell.platform.model.engine;

import java.util.Arrays;

/**
 * The states met so far, by a fingerprint of 128 bits, each with the number of schedules that lead on from it. With a
 * hundred million states the odds that two share a fingerprint are below one in 10^22.
 */
final class SeenStates {

    static final double NEW = -2;
    static final double OPEN = -1;

    private long[] high = new long[1 << 16];
    private long[] low = new long[1 << 16];
    private double[] schedules = new double[1 << 16];
    private int size;

    SeenStates() {
        Arrays.fill(schedules, NEW);
    }

    /** The place of a state, for the other methods, until the next call. */
    int place(State state) {
        if (size * 4L > high.length * 3L) {
            grow();
        }
        long a = mixed(state.cells(), 0x9E3779B97F4A7C15L);
        long b = mixed(state.cells(), 0xC2B2AE3D27D4EB4FL);
        int place = place(a, b);
        if (schedules[place] == NEW) {
            high[place] = a;
            low[place] = b;
        }
        return place;
    }

    /** {@link #NEW}, {@link #OPEN} while what follows is explored, else how many schedules lead on. */
    double schedules(int place) {
        return schedules[place];
    }

    void set(int place, double value) {
        if (schedules[place] == NEW) {
            size++;
        }
        schedules[place] = value;
    }

    int size() {
        return size;
    }

    private int place(long a, long b) {
        int mask = high.length - 1;
        int place = (int) a & mask;
        while (schedules[place] != NEW && (high[place] != a || low[place] != b)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        double[] oldSchedules = schedules;
        high = new long[oldHigh.length * 2];
        low = new long[high.length];
        schedules = new double[high.length];
        Arrays.fill(schedules, NEW);
        for (int old = 0; old < oldHigh.length; old++) {
            if (oldSchedules[old] != NEW) {
                int place = place(oldHigh[old], oldLow[old]);
                high[place] = oldHigh[old];
                low[place] = oldLow[old];
                schedules[place] = oldSchedules[old];
            }
        }
    }

    private static long mixed(int[] cells, long seed) {
        long hash = seed;
        for (int cell : cells) {
            hash = (hash ^ cell) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 32;
            hash *= seed;
        }
        hash ^= hash >>> 29;
        return hash * 0xBF58476D1CE4E5B9L ^ hash >>> 33;
    }
}
