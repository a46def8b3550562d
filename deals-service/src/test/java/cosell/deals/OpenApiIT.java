package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import cosell.platform.test.infrastructure.RunningService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** The API's description is generated from the code and kept in docs/openapi. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private static final String UNKNOWN = "nobodyKnowsThis";

    private RunningService service;
    private String description;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "deals_openapi");
        description =
                client().send(HttpMethod.GET, "/v3/api-docs", Map.of(), "").body();
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @Test
    void theFileInDocsIsThatOfTheCode() {
        assertThat(Golden.actual("deals-service.json", description))
                .as(
                        "docs/openapi/deals-service.json is stale: copy deals-service/target/golden/deals-service.json there")
                .isEqualTo(Golden.document("openapi/deals-service.json"));
    }

    /** An unknown parameter is answered with the names of the known ones; some are known only when they are sent. */
    @ParameterizedTest
    @MethodSource("reads")
    void everyQueryParameterIsDescribed(String path) {
        List<String> described = described(path);

        assertThat(described).containsAll(known(refused(path, "")));
        assertThat(described)
                .allSatisfy(name ->
                        assertThat(known(refused(path, "&" + name + "="))).contains(name));
    }

    private Answer refused(String path, String more) {
        String there = path.replaceAll("\\{[^}]+}", "11111111-1111-4111-8111-111111111111");
        Answer refused = client().send(HttpMethod.GET, there + "?" + UNKNOWN + "=1" + more, Map.of(), "");
        assertThat(refused.status()).isEqualTo(400);
        return refused;
    }

    Stream<String> reads() {
        Map<String, Map<String, Object>> paths = JsonPath.read(description, "$.paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.startsWith("/api/ops/") && !path.startsWith("/api/dev/"));
    }

    private List<String> described(String path) {
        List<String> names =
                JsonPath.read(description, "$.paths['" + path + "'].get.parameters[?(@.in=='query')].name");
        return names.stream().sorted().toList();
    }

    private static List<String> known(Answer refused) {
        List<String> fixes = refused.texts("$.errors[?(@.message =~ /.*" + UNKNOWN + ".*/)].fix");
        return fixes.stream()
                .filter(fix -> fix.startsWith("Use one of: "))
                .flatMap(fix -> Arrays.stream(
                        fix.substring("Use one of: ".length(), fix.length() - 1).split(", ")))
                .sorted()
                .collect(Collectors.toList());
    }

    private DealsClient client() {
        return new DealsClient(service.as("admin@contoso.example"));
    }
}
