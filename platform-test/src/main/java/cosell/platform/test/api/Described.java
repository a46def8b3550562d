package cosell.platform.test.api;

import com.jayway.jsonpath.JsonPath;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** An operation of the API, as its description names it. */
public record Described(HttpMethod method, String path) {

    /** Every operation of people; those of operators and of development are the platform's own. */
    public static Stream<Described> operations(String description) {
        Map<String, Map<String, Object>> paths = JsonPath.read(description, "$.paths");
        return paths.entrySet().stream()
                .filter(path ->
                        !path.getKey().startsWith("/api/ops/") && !path.getKey().startsWith("/api/dev/"))
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(method -> HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)))
                        .map(method -> new Described(method, path.getKey())));
    }

    /** Where the description speaks of it. */
    public String place() {
        return "$.paths['" + path + "']." + method.name().toLowerCase(Locale.ROOT);
    }

    /** Its path with an id for whatever it names. */
    public String of(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }

    public boolean isRead() {
        return HttpMethod.GET.equals(method);
    }
}
