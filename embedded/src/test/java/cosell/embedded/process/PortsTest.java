package cosell.embedded.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void saysInOneSentenceWhoCannotStartOnATakenPort() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(port, "Kafka broker"))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("Port " + port + " is taken, so the Kafka broker cannot start there: stop the program"
                            + " that uses it, or choose other ports (--port-offset).");
        }
    }

    @Test
    void acceptsAPortThatNobodyUses() {
        var port = Ports.free();

        assertThatCode(() -> Ports.requireFree(port, "Kafka broker")).doesNotThrowAnyException();
    }
}
