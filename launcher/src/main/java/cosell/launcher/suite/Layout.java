package cosell.launcher.suite;

/**
 * How a suite is spread over processes.
 *
 * @param separate whether each service and the store run in JVMs of their own
 * @param instances of each service; more than one only where they are separate
 * @param restart whether a part that ends without being asked to is started again; only where they are separate
 */
public record Layout(boolean separate, int instances, boolean restart) {

    /** The four services and the store in one JVM. */
    public static final Layout TOGETHER = new Layout(false, 1, false);

    private static final int MOST_INSTANCES = 9;

    public Layout {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new ToldException("--instances must lie between 1 and " + MOST_INSTANCES + ".");
        }
        if (!separate && (instances > 1 || restart)) {
            throw new ToldException("--instances and --restart need --separate: in one JVM there is one of each.");
        }
    }
}
