package cosell.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForwardedHeadersTest {

    private static final InetSocketAddress CLIENT = new InetSocketAddress("192.0.2.7", 4711);

    @Test
    void takesOutWhatIsAboutOneConnectionAndWhatConnectionNames() {
        var received = new DefaultHttpHeaders()
                .add("Connection", "keep-alive, X-Secret")
                .add("Connection", "x-other")
                .add("Keep-Alive", "timeout=5")
                .add("X-Secret", "1")
                .add("X-Other", "2")
                .add("TE", "trailers")
                .add("Trailer", "Expires")
                .add("Transfer-Encoding", "chunked")
                .add("Upgrade", "h2c")
                .add("Proxy-Authorization", "Basic x")
                .add("Authorization", "Bearer t")
                .add("Accept", "a")
                .add("Accept", "b");

        var sent = ForwardedHeaders.ofRequest(received, CLIENT, "http");

        assertThat(sent.names())
                .containsExactlyInAnyOrder("Authorization", "Accept", "X-Forwarded-For", "X-Forwarded-Proto");
        assertThat(sent.getAll("Accept")).containsExactly("a", "b");
    }

    @Test
    void saysWhoTheClientIsWhateverTheClientSaid() {
        var received = new DefaultHttpHeaders()
                .add("Host", "cosell.example")
                .add("X-Forwarded-For", "10.0.0.1")
                .add("X-Forwarded-Host", "evil.example")
                .add("Forwarded", "for=10.0.0.1")
                .add("X-Real-IP", "10.0.0.1");

        var sent = ForwardedHeaders.ofRequest(received, CLIENT, "https");

        assertThat(asMap(sent))
                .isEqualTo(Map.of(
                        "X-Forwarded-Host", "cosell.example",
                        "X-Forwarded-For", "192.0.2.7",
                        "X-Forwarded-Proto", "https"));
    }

    private static Map<String, String> asMap(HttpHeaders headers) {
        return headers.entries().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
