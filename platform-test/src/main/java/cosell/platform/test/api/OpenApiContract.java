package cosell.platform.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import cosell.platform.test.infrastructure.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service's description of its API is generated from the code, complete, and kept in docs/openapi. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OpenApiContract {

    private static final String UNKNOWN = "nobodyKnowsThis";
    private static final String NOBODYS = "11111111-1111-4111-8111-111111111111";
    private static final String KNOWN = "Use one of: ";

    private final String file;
    private RunningService service;
    private String description;

    /** @param service its name, which is also that of the file in docs/openapi */
    protected OpenApiContract(String service) {
        this.file = service + ".json";
    }

    protected abstract RunningService start();

    @BeforeAll
    void startTheService() {
        service = start();
        description = client().get("/v3/api-docs").body();
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @Test
    void theFileInDocsIsThatOfTheCode() throws IOException {
        Path generated = Files.createDirectories(Path.of("target", "golden")).resolve(file);
        Files.writeString(generated, description + "\n");
        Path kept = Path.of("..", "docs", "openapi", file);
        String known = Files.exists(kept) ? Files.readString(kept).strip() : "";

        boolean same = description.strip().equals(known);

        assertThat(same).as("%s is stale: copy %s there", kept, generated).isTrue();
    }

    /** An unknown parameter is answered with the names of the known ones; some are known only when they are sent. */
    @ParameterizedTest
    @MethodSource("operations")
    void everyQueryParameterIsDescribed(Described operation) {
        List<String> described = described(operation);

        assertThat(described).containsAll(known(refused(operation, "")));
        assertThat(described)
                .allSatisfy(name ->
                        assertThat(known(refused(operation, "&" + name + "="))).contains(name));
    }

    Stream<Described> operations() {
        return Described.operations(description);
    }

    private Answer refused(Described operation, String more) {
        String body = operation.isRead() ? "" : "{}";
        String query = "?" + UNKNOWN + "=1" + more;
        Answer refused =
                client().send(operation.method(), operation.of(NOBODYS) + query, Map.of("If-Match", "\"0-1\""), body);
        assertThat(refused.status()).isEqualTo(400);
        return refused;
    }

    private List<String> described(Described operation) {
        List<String> names = JsonPath.read(description, operation.place() + "..parameters[?(@.in=='query')].name");
        return names.stream().sorted().toList();
    }

    private static List<String> known(Answer refused) {
        return refused.texts("$.errors[?(@.message =~ /.*" + UNKNOWN + ".*/)].fix").stream()
                .filter(fix -> fix.startsWith(KNOWN))
                .flatMap(fix -> Arrays.stream(
                        fix.substring(KNOWN.length(), fix.length() - 1).split(", ", -1)))
                .sorted()
                .toList();
    }

    private ApiClient client() {
        return new ApiClient(service.as("admin@contoso.example"));
    }
}
