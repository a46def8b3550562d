package cosell.embedded.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What a delivery knows beside the message: kept in two header lines on top of the stored file. */
record Envelope(List<String> to, Instant receivedAt) {

    static final String TO = "X-Cosell-Envelope-To";
    static final String RECEIVED_AT = "X-Cosell-Received-At";

    Envelope {
        to = List.copyOf(to);
    }

    byte[] above(byte[] message) {
        var lines = TO + ": " + String.join(",", to) + "\r\n" + RECEIVED_AT + ": " + receivedAt + "\r\n";
        var file = new ByteArrayOutputStream();
        file.writeBytes(lines.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(message);
        return file.toByteArray();
    }
}
