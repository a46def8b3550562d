package cosell.platform.test.api;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** An HTTP answer with a JSON body. */
public record Answer(int status, HttpHeaders headers, String body) {

    public static Answer of(EntityExchangeResult<String> result) {
        String body = result.getResponseBody();
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), body == null ? "" : body);
    }

    /** What stands at a JSON path, as text. */
    public String text(String path) {
        Object found = JsonPath.read(body, path);
        return String.valueOf(found);
    }

    /** Everything that an indefinite JSON path leads to, as texts. */
    public List<String> texts(String path) {
        List<?> found = JsonPath.read(body, path);
        return found.stream().map(String::valueOf).toList();
    }

    public String id() {
        return text("$.id");
    }

    public String tag() {
        return String.valueOf(headers.getETag());
    }
}
