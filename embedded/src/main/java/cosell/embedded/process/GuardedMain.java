package cosell.embedded.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the {@code main} of another class in a child JVM and ends that JVM when the parent asks for it or is gone.
 *
 * <p>The child's standard input is a pipe which only the parent holds: a byte asks for an orderly end, and the operating
 * system closes the pipe when the parent dies, however it dies.
 */
public final class GuardedMain {

    private GuardedMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        watchParent();
        IgnoredSignals.install();
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            e.getTargetException().printStackTrace();
            System.exit(1);
        }
    }

    private static void watchParent() {
        Thread.ofPlatform().name("parent-watch").daemon().start(GuardedMain::haltWithParent);
    }

    private static void haltWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Elsewhere, so that this thread still sees the parent's end while the exit takes its time.
                Thread.ofPlatform().name("asked-to-end").start(() -> System.exit(0));
            }
        } catch (IOException _) {
            // A broken pipe means the same as its end.
        }
        Runtime.getRuntime().halt(1);
    }
}
