package cosell.platform.web;

import cosell.platform.domain.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * A "no" as an HTTP answer (RFC 9457). An immutable value.
 *
 * @param reason decides status, type and title
 * @param detail what happened this time, in words for the caller; says nothing internal and holds no personal data
 * @param errors every single thing that is wrong; may be empty
 * @param headers headers of the answer, such as {@code Retry-After} or {@code Allow}
 * @param extensions further members of the problem document, by name; values are serialized as JSON
 */
public record Problem(
        ProblemReason reason, String detail, List<Fault> errors, HttpHeaders headers, Map<String, Object> extensions) {

    public Problem {
        errors = List.copyOf(errors);
        headers = HttpHeaders.readOnlyHttpHeaders(headers);
        extensions = Map.copyOf(extensions);
    }

    /** A problem that names nothing further. */
    public static Problem of(ProblemReason reason, String detail) {
        return of(reason, detail, List.of());
    }

    /** A problem with everything that is wrong. */
    public static Problem of(ProblemReason reason, String detail, List<Fault> errors) {
        return new Problem(reason, detail, errors, new HttpHeaders(), Map.of());
    }

    /** The same problem with one more header. */
    public Problem withHeader(String name, String value) {
        HttpHeaders more = new HttpHeaders();
        more.putAll(headers);
        more.set(name, value);
        return new Problem(reason, detail, errors, more, extensions);
    }

    /** The same problem with {@code Retry-After} in whole seconds. */
    public Problem retryAfter(long seconds) {
        return withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(reason, detail, errors, headers, more);
    }
}
