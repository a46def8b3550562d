package cosell.console;

import java.time.Duration;

/**
 * One row of the route table.
 *
 * @param pattern a path, or all paths below one when it ends with {@code /**}
 * @param backend who answers
 * @param timeLimit the longest silence while an answer is awaited or read; zero for none
 */
record Route(String pattern, Backend backend, Duration timeLimit) {

    private static final String BELOW = "/**";

    boolean matches(String path) {
        if (!pattern.endsWith(BELOW)) {
            return path.equals(pattern);
        }
        var parent = pattern.substring(0, pattern.length() - BELOW.length());
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
