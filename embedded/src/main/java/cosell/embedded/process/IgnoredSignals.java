package cosell.embedded.process;

import java.lang.reflect.Proxy;

/**
 * Makes a child deaf to Ctrl-C and to a request to end: a terminal and a process group's {@code kill} reach every
 * process at once, but the parent decides in which order its children stop.
 */
final class IgnoredSignals {

    private IgnoredSignals() {}

    /** Does nothing on a JVM without the (unofficial) signal API, which javac lets nobody name directly. */
    static void install() {
        try {
            ignore("INT");
            ignore("TERM");
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            // Then such a signal stops children and parent together, which loses nothing but order.
        }
    }

    private static void ignore(String name) throws ReflectiveOperationException {
        var signal = Class.forName("sun.misc.Signal");
        var handler = Class.forName("sun.misc.SignalHandler");
        var ignore = Proxy.newProxyInstance(
                IgnoredSignals.class.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> null);
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), ignore);
    }
}
