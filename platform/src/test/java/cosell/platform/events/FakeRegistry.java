package cosell.platform.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaParser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A registry on the wire with just the calls that are used; it forgets everything when closed. */
public final class FakeRegistry implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Answer(int status, String body) {}

    private record Version(String subject, int number, int id) {}

    private final HttpServer server;
    private final List<String> texts = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final Map<Integer, String> extras = new ConcurrentHashMap<>();
    private final Map<String, String> levels = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile String instead = "";
    private volatile Duration delay = Duration.ZERO;
    private final AtomicInteger insteadTimes = new AtomicInteger();

    public FakeRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/apis/ccompat/v7");
    }

    /** From now on every answer is this one, as {@code <status> <body>}; null for the right answers again. */
    public void answersInstead(String answer) {
        answersInstead(answer, Integer.MAX_VALUE);
    }

    /** The same for so many answers. */
    void answersInstead(String answer, int times) {
        insteadTimes.set(answer == null ? 0 : times);
        instead = String.valueOf(answer);
    }

    /** From now on every answer takes so long. */
    void answersAfter(Duration delay) {
        this.delay = delay;
    }

    Map<String, String> levels() {
        return levels;
    }

    /** Registers a schema as somebody else would; further members, such as references, go into the answer. */
    public synchronized int register(String subject, String schema, String furtherMembers) {
        int id = id(schema);
        versions.add(new Version(subject, versionsOf(subject).size() + 1, id));
        extras.put(id, furtherMembers);
        return id;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getRawPath().replace("/apis/ccompat/v7", "");
        requests.add(call);
        LockSupport.parkNanos(delay.toNanos());
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String forced = insteadTimes.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? instead : "";
        Answer answer = forced.isEmpty()
                ? answer(call, exchange)
                : new Answer(Integer.parseInt(forced.substring(0, 3)), forced.substring(4));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized Answer answer(String call, HttpExchange exchange) throws IOException {
        String[] parts = call.split("[ /]+", -1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return switch (parts[0] + " " + parts[1] + " " + parts.length) {
            case "GET schemas 4" -> byId(Integer.parseInt(parts[3]));
            case "POST subjects 3" -> lookUp(parts[2], schema(body));
            case "POST subjects 4" -> added(parts[2], schema(body));
            case "GET subjects 5" -> version(parts[2], Integer.parseInt(parts[4]));
            case "PUT config 3" -> level(parts[2], body);
            default -> new Answer(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
        };
    }

    private Answer byId(int id) {
        if (id < 1 || id > texts.size()) {
            return new Answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        }
        String further = extras.getOrDefault(id, "");
        String schema = "\"schema\":" + JSON.writeValueAsString(texts.get(id - 1));
        return new Answer(200, "{" + schema + (further.isEmpty() ? "" : "," + further) + "}");
    }

    private Answer lookUp(String subject, String schema) {
        if (versionsOf(subject).isEmpty()) {
            return new Answer(404, "{\"error_code\":40401,\"message\":\"Subject not found\"}");
        }
        int id = texts.indexOf(schema) + 1;
        return versionsOf(subject).stream().anyMatch(version -> version.id() == id)
                ? new Answer(200, "{\"id\":" + id + "}")
                : new Answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
    }

    private Answer added(String subject, String schema) {
        boolean compatible = versionsOf(subject).stream().allMatch(version -> compatible(schema, version));
        if (!compatible) {
            return new Answer(
                    409, "{\"error_code\":409,\"message\":\"READER_FIELD_MISSING_DEFAULT_VALUE at /fields/1\"}");
        }
        Answer found = lookUp(subject, schema);
        return found.status() == 200 ? found : new Answer(200, "{\"id\":" + register(subject, schema, "") + "}");
    }

    private boolean compatible(String schema, Version version) {
        Schema added = SchemaParser.parseSingle(schema);
        Schema present = SchemaParser.parseSingle(texts.get(version.id() - 1));
        return SchemaCompatibility.checkReaderWriterCompatibility(added, present)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private Answer version(String subject, int number) {
        return versionsOf(subject).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> byId(version.id()))
                .orElseGet(() -> new Answer(404, "{\"error_code\":40402,\"message\":\"Version not found\"}"));
    }

    private Answer level(String subject, String body) {
        if (versionsOf(subject).isEmpty()) {
            return new Answer(404, "{\"error_code\":40401,\"message\":\"Subject not found\"}");
        }
        levels.put(subject, JSON.readTree(body).get("compatibility").asString());
        return new Answer(200, body);
    }

    private List<Version> versionsOf(String subject) {
        return versions.stream()
                .filter(version -> version.subject().equals(subject))
                .toList();
    }

    private int id(String schema) {
        if (!texts.contains(schema)) {
            texts.add(schema);
        }
        return texts.indexOf(schema) + 1;
    }

    private static String schema(String body) {
        return ((ObjectNode) JSON.readTree(body)).get("schema").asString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
