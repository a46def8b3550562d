package cosell.endtoend.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/** A {@code --port-offset} at which nobody listens on any of the suite's ports. */
final class FreeOffset {

    private static final List<Integer> PORTS =
            List.of(27_017, 9_092, 8_085, 8_086, 2_525, 8_080, 8_081, 8_082, 8_083, 8_084, 8_181, 8_182, 8_183, 8_184);
    private static final int LOWEST = 100;

    /** All ports stay below 32,768, from where systems take the ports of outgoing connections. */
    private static final int HIGHEST = 5_700;

    private static final int STEP = 97;

    private FreeOffset() {}

    /** Begins somewhere that depends on the process, so that two test runs seldom try the same. */
    static int find() {
        var range = HIGHEST - LOWEST;
        var first = (int) (ProcessHandle.current().pid() * STEP % range);
        return IntStream.iterate(first, offset -> (offset + STEP) % range)
                .limit(range / STEP)
                .map(offset -> LOWEST + offset)
                .filter(FreeOffset::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports for a suite were found"));
    }

    private static boolean isFree(int offset) {
        return PORTS.stream().allMatch(port -> canBind(port + offset));
    }

    private static boolean canBind(int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
