package cosell.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreePortsIT {

    private final SuitePlan plan = SuitePlan.onFreePorts(new DataDirectory(Path.of("anywhere")), Map.of());

    @Test
    void namesEveryTakenPortItsPartAndWhatToDo() throws IOException {
        try (var _ = listenOn(plan.port(Part.GATEWAY));
                var _ = listenOn(plan.port(Part.STORE))) {
            assertThatThrownBy(() -> FreePorts.require(plan))
                    .isInstanceOf(ToldException.class)
                    .hasMessage("Ports " + plan.port(Part.STORE) + " (store), " + plan.port(Part.GATEWAY)
                            + " (gateway) are taken by other programs: stop them, or choose other ports with"
                            + " --port-offset 1000.");
        }
        assertThatCode(() -> FreePorts.require(plan)).doesNotThrowAnyException();
    }

    @Test
    void passesOverTheOffsetOfASuiteThatRunsAlready() throws IOException {
        try (var _ = listenOn(plan.port(Part.DEALS))) {
            assertThat(SuitePlan.onFreePorts(plan.directory(), Map.of()).portOffset())
                    .isGreaterThan(plan.portOffset());
        }
    }

    @Test
    void saysWhatToDoWhenAReplacementIsAway() {
        var address = "mongodb://user:secret@127.0.0.1:1/?replicaSet=x";

        assertThatThrownBy(() -> Reachability.require(Part.STORE, address))
                .isInstanceOf(ToldException.class)
                .hasMessage("The store at 127.0.0.1:1 (MONGODB_URI) cannot be reached: start it, correct MONGODB_URI,"
                        + " or unset it to use the embedded one.");
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
