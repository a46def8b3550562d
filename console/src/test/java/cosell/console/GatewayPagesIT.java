package cosell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GatewayPagesIT {

    private static final Mail MAIL = new Mail(
            "000000000001",
            List.of("admin@contoso.example"),
            "Deal accepted",
            Map.of("From", List.of("noreply@cosell.example")),
            "Hello",
            "<p>Hello</p>",
            Instant.parse("2026-11-22T10:00:00Z"));

    private final FakeInbox inbox = new FakeInbox(MAIL);
    private final Gateway gateway = Gateway.start(new GatewaySettings(
            "127.0.0.1",
            0,
            Arrays.stream(Backend.values())
                    .collect(Collectors.toMap(Function.identity(), _ -> List.of(URI.create("http://127.0.0.1:1")))),
            new Installation(
                    List.of(new Installation.Part("store", "mongodb://127.0.0.1:27017")),
                    List.of(new Installation.SignIn("admin@contoso.example", "contoso", "REFERRALS_ADMIN"))),
            Optional.of(inbox),
            Optional.empty()));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/inbox/000000000001", "/assets/cosell.css", "/api/dev/inbox", "/nowhere"})
    void protectsEveryAnswerOfItsOwn(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValue(Answer.PAGE_POLICY);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void namesPartsAndSignInsOnTheStartPage() throws Exception {
        assertThat(get("/").body()).contains("mongodb://127.0.0.1:27017", "admin@contoso.example", "REFERRALS_ADMIN");
    }

    @Test
    void servesTheHtmlOfAMailInASandbox() throws Exception {
        var answer = get("/inbox/000000000001/html");

        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(InboxPages.MAIL_POLICY);
        assertThat(answer.body()).contains("<p>Hello</p>");
    }

    @Test
    void givesTheInboxAsJsonAndEmptiesIt() throws Exception {
        var mails = JsonMapper.shared().readTree(get("/api/dev/inbox").body());
        assertThat(mails.at("/0/subject").stringValue()).isEqualTo("Deal accepted");
        assertThat(mails.at("/0/to/0").stringValue()).isEqualTo("admin@contoso.example");
        assertThat(mails.at("/0/receivedAt").stringValue()).isEqualTo("2026-11-22T10:00:00Z");

        assertThat(send("DELETE", "/api/dev/inbox").statusCode()).isEqualTo(204);

        assertThat(get("/api/dev/inbox").body()).isEqualTo("[]");
    }

    @Test
    void showsNoMailUnderAForeignName() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream()
                    .write("GET /api/dev/inbox HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Deal accepted");
        }
    }

    @Test
    void answersUnknownPathsAndMethodsWithProblems() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/inbox/000000000002").statusCode()).isEqualTo(404);
        var refused = send("DELETE", "/");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        var answer = send("HEAD", "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
