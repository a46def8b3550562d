package cosell.launcher.suite;

/** Deletes the data of a suite that does not run. */
public final class Reset {

    private Reset() {}

    /** Fails with a sentence when a suite runs there. */
    public static void run(DataDirectory directory) {
        var lock = SuiteLock.tryAcquire(directory)
                .orElseThrow(() -> new ToldException(
                        "A suite is running on " + directory.path() + ": stop it first with ./cosell down."));
        try (lock) {
            directory.clear();
        }
    }
}
