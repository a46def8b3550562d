package cosell.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The loopback ports of this machine. */
public final class Ports {

    private Ports() {}

    /** Fails with a sentence that names the port and its user when somebody listens there already. */
    public static void requireFree(int port, String user) {
        try (var probe = new ServerSocket()) {
            probe.bind(loopback(port));
        } catch (IOException e) {
            var taken = new PortTakenException(port, user);
            taken.addSuppressed(e);
            throw taken;
        }
    }

    /** A port that was free a moment ago. */
    public static int free() {
        try (var probe = new ServerSocket()) {
            probe.bind(loopback(0));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port itself once it is known to be free; a free one for 0. */
    public static int claim(int port, String user) {
        if (port == 0) {
            return free();
        }
        requireFree(port, user);
        return port;
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
