package cosell.invitations;

import com.jayway.jsonpath.JsonPath;
import cosell.platform.test.api.Answer;
import cosell.platform.test.api.ApiClient;
import cosell.platform.test.infrastructure.RunningService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Somebody who keeps, or looks at, the directory over HTTP. */
record PartnersClient(RunningService service, String user) {

    private static final String PARTNERS = "/api/partners";

    Answer search(String query) {
        return api().get(PARTNERS + query);
    }

    Answer entry(String organization) {
        return api().get(PARTNERS + "/" + organization);
    }

    Answer put(String organization, String tag, String body) {
        return put(organization, Map.of(HttpHeaders.IF_MATCH, tag), body);
    }

    Answer put(String path, Map<String, String> headers, String body) {
        return api().send(HttpMethod.PUT, PARTNERS + "/" + path, headers, body);
    }

    Answer bring(String query, MediaType type, String body) {
        return Answer.of(service.as(user)
                .post()
                .uri(PARTNERS + "/import" + query)
                .contentType(type)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    /** Each fault of an answer as its pointer and code. */
    static List<String> faults(Answer answer) {
        List<Map<String, Object>> errors = JsonPath.read(answer.body(), "$.errors");
        return errors.stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    /** The names of an object's members. */
    static Set<String> fields(Answer answer, String path) {
        return JsonPath.<Map<String, Object>>read(answer.body(), path).keySet();
    }

    private ApiClient api() {
        return new ApiClient(service.as(user));
    }
}
