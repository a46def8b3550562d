package cosell.endtoend.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A door before the inbox: open, it hands every connection on; shut, it says 421 and hangs up. */
final class SmtpGate implements AutoCloseable {

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile int inboxPort;
    private volatile boolean shut;

    SmtpGate() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** The address to give to the services. */
    String url() {
        return "smtp://127.0.0.1:" + door.getLocalPort();
    }

    void leadTo(int port) {
        inboxPort = port;
    }

    void shut() {
        shut = true;
    }

    void open() {
        shut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                threads.execute(() -> serve(visitor));
            } catch (IOException _) {
                // The door was closed, or somebody went away before it opened.
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            if (shut || inboxPort == 0) {
                visitor.getOutputStream().write("421 not now\r\n".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            try (var inbox = new Socket(InetAddress.getLoopbackAddress(), inboxPort)) {
                var back = threads.submit(() -> copy(inbox.getInputStream(), visitor.getOutputStream(), visitor));
                copy(visitor.getInputStream(), inbox.getOutputStream(), inbox);
                back.get();
            }
        } catch (IOException | ExecutionException _) {
            // One side hung up: a kill, or the end of a conversation.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the source ends; then the other side is told so. */
    private static boolean copy(InputStream from, OutputStream to, Socket other) throws IOException {
        try {
            from.transferTo(to);
        } finally {
            other.close();
        }
        return true;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
