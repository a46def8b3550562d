package cosell.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a command sees of a running suite: its data directory, a gateway that answers as told, and an issuer. */
final class SuiteStandIn implements AutoCloseable {

    private final FileChannel lock;
    private final HttpServer server;
    private final Map<String, Queue<Told>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    SuiteStandIn(Path directory) throws IOException {
        lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> send(exchange, new Told(200, "a-token")));
        server.createContext("/api/ops/", this::answer);
        server.start();
        Files.writeString(directory.resolve("suite.json"), description());
    }

    private record Told(int status, String body) {}

    /** The next answer to this request, such as {@code GET /notification/held-records}; the last one stays. */
    void answers(String request, int status, String body) {
        answers.computeIfAbsent(request, _ -> new ConcurrentLinkedQueue<>())
                .add(new Told(status, body.replace('\'', '"')));
    }

    /** Every request so far, with its body. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().toString().substring("/api/ops".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add((request + " " + body).strip());
        Queue<Told> told = answers.getOrDefault(request, new ConcurrentLinkedQueue<>());
        Told answer = told.size() > 1 ? told.remove() : told.peek();
        send(exchange, answer == null ? new Told(404, "{\"detail\": \"There is no such resource.\"}") : answer);
    }

    private static void send(HttpExchange exchange, Told answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String description() {
        String here = "http://127.0.0.1:" + server.getAddress().getPort();
        return """
            {"pid": 1, "startedAt": "2026-11-02T09:30:00Z", "ready": true, "gateway": "%1$s", "broker": "",
             "registry": "", "issuer": "%1$s", "parts": [{"part": "ISSUER", "instance": 1, "address": "%1$s",
             "port": 0, "pid": 0, "replaced": false}]}
            """.formatted(here);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        lock.close();
    }
}
