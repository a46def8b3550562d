package cosell.embedded.process;

import java.lang.reflect.Proxy;

/**
 * Makes a child deaf to Ctrl-C: a terminal sends it to every process in the foreground, but the parent decides in which
 * order its children stop.
 */
final class IgnoredInterrupt {

    private IgnoredInterrupt() {}

    /** Does nothing on a JVM without the (unofficial) signal API, which javac lets nobody name directly. */
    static void install() {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var ignore = Proxy.newProxyInstance(
                    IgnoredInterrupt.class.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> null);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), ignore);
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            // Then Ctrl-C stops children and parent together, which loses nothing but order.
        }
    }
}
