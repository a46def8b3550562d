package cosell.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SchemaRegistryClientTest {

    private static final String FIRST = """
            {"type":"record","name":"Sample","fields":[{"name":"id","type":"string"}]}""";
    private static final String INCOMPATIBLE = FIRST.replace("]}", ",{\"name\":\"more\",\"type\":\"int\"}]}");

    private FakeRegistry registry;
    private SchemaRegistryClient client;

    @BeforeEach
    void open() throws IOException {
        registry = new FakeRegistry();
        client = new SchemaRegistryClient(registry.url(), Duration.ofSeconds(2));
    }

    @AfterEach
    void close() {
        client.close();
        registry.close();
    }

    @Test
    void givesTheSameIdForTheSameSchema() {
        int id = client.register("a/b c", FIRST);

        assertThat(client.register("a/b c", FIRST)).isEqualTo(id);
        assertThat(client.idOf("a/b c", FIRST)).isEqualTo(id);
        assertThat(client.schema(id).getName()).isEqualTo("Sample");
    }

    @Test
    void passesOnWhyASchemaIsRefused() {
        client.register("sample", FIRST);

        assertThatThrownBy(() -> client.register("sample", INCOMPATIBLE))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    @Test
    void setsTheLevelOfASubject() {
        client.register("sample", FIRST);

        client.setCompatibility("sample", "FULL_TRANSITIVE");

        assertThat(registry.levels()).containsEntry("sample", "FULL_TRANSITIVE");
    }

    @Test
    void sendsTheCredentialsOfTheAddress() {
        URI withUser = URI.create(registry.url().toString().replace("http://", "http://reader:s3cret@"));
        try (SchemaRegistryClient secured = new SchemaRegistryClient(withUser, Duration.ofSeconds(2))) {
            secured.register("sample", FIRST);
        }

        String expected = Base64.getEncoder().encodeToString("reader:s3cret".getBytes(StandardCharsets.UTF_8));
        assertThat(registry.authorizations).containsExactly("Basic " + expected);
    }

    @Test
    void bridgesAHiccup() {
        client.register("sample", FIRST);
        registry.requests.clear();
        registry.answersInstead("503 {}", 2);

        assertThat(client.idOf("sample", FIRST)).isEqualTo(1);
        assertThat(registry.requests).hasSize(3);
    }

    @Test
    void isNotAskedOverAndOverWhileItIsAway() {
        registry.answersInstead("503 {}");

        for (int call = 0; call < 20; call++) {
            assertThatThrownBy(() -> client.idOf("sample", FIRST)).isInstanceOf(RegistryUnavailableException.class);
        }

        assertThat(registry.requests).hasSizeLessThan(10);
    }

    /** Without a limit of its own the call would never return. */
    @Test
    @Timeout(60)
    void doesNotWaitForOneThatNeverAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                SchemaRegistryClient patient = new SchemaRegistryClient(
                        URI.create("http://127.0.0.1:" + silent.getLocalPort()), Duration.ofMillis(100))) {
            assertThatThrownBy(() -> patient.schema(1)).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void namesNothingSecretInItsSettings() {
        RegistrySettings settings =
                new RegistrySettings(URI.create("http://reader:s3cret@registry"), false, Duration.ofSeconds(2));

        assertThat(settings.toString()).doesNotContain("s3cret");
    }
}
