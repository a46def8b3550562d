package cosell.notification.mail.adapter.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does what a test tells it, one script for each connection, and then takes everything. */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** What it does to one connection. */
    public enum Script {
        TAKE,
        REFUSE_RECIPIENT_FOR_NOW,
        REFUSE_RECIPIENT,
        REFUSE_CONTENT_FOR_NOW,
        REFUSE_CONTENT,
        REFUSE_CONNECTION_FOR_NOW,
        TAKE_AND_HANG_UP,
        SAY_NOTHING
    }

    private final ServerSocket socket;
    private final Deque<Script> scripts = new ConcurrentLinkedDeque<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> silent = new CopyOnWriteArrayList<>();

    public ScriptedSmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort();
    }

    public void next(Script... following) {
        scripts.addAll(List.of(following));
    }

    /** The content of every mail that was acknowledged, or would have been. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() throws IOException {
        for (Socket connection : silent) {
            connection.close();
        }
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Script script = scripts.isEmpty() ? Script.TAKE : scripts.poll();
                Thread.ofVirtual().start(() -> serve(connection, script));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, Script script) {
        if (script == Script.SAY_NOTHING) {
            silent.add(connection);
            return;
        }
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = connection.getOutputStream();
            if (script == Script.REFUSE_CONNECTION_FOR_NOW) {
                say(out, "421 busy");
                return;
            }
            say(out, "220 scripted");
            converse(in, out, script);
        } catch (IOException hungUp) {
            // The client went away; the next connection has a script of its own.
        }
    }

    private void converse(BufferedReader in, OutputStream out, Script script) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (command) {
                case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> say(out, "250 ok");
                case "RCPT" -> say(out, recipient(script));
                case "DATA" -> {
                    say(out, "354 go on");
                    String content = content(in);
                    if (!content(out, script, content)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "502 unknown");
            }
        }
    }

    private static String recipient(Script script) {
        return switch (script) {
            case REFUSE_RECIPIENT_FOR_NOW -> "451 4.2.0 try later";
            case REFUSE_RECIPIENT -> "550 5.1.1 no such person";
            default -> "250 ok";
        };
    }

    private boolean content(OutputStream out, Script script, String content) throws IOException {
        switch (script) {
            case REFUSE_CONTENT_FOR_NOW -> say(out, "452 4.3.1 disk full");
            case REFUSE_CONTENT -> say(out, "554 5.7.1 spam");
            case TAKE_AND_HANG_UP -> {
                taken.add(content);
                return false;
            }
            default -> {
                taken.add(content);
                say(out, "250 2.0.0 queued as 42");
            }
        }
        return true;
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return content.toString();
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
