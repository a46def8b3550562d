package cosell.embedded.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the {@code main} of another class in a child JVM and ends that JVM when the parent is gone.
 *
 * <p>The child's standard input is a pipe which only the parent holds: the operating system closes it when the parent
 * dies, however it dies.
 */
public final class GuardedMain {

    private GuardedMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        watchParent();
        IgnoredInterrupt.install();
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
                // The parent writes nothing; only the end of the stream has a meaning.
            }
        } catch (IOException _) {
            // A broken pipe means the same.
        }
        Runtime.getRuntime().halt(1);
    }
}
