package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * The name a client gave to one request, so that a repeat is recognized. A value.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    /** The header of an answer that repeats an earlier one; its value is {@code true}. */
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Reads the header if it is there. Throws {@link ProblemException} 400 when it has another form or comes twice. */
    public static Optional<IdempotencyKey> from(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(HEADER);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1 || !FORM.matcher(values.getFirst()).matches()) {
            throw new ProblemException(Problems.ofForm(List.of(malformed())));
        }
        return Optional.of(new IdempotencyKey(values.getFirst()));
    }

    /**
     * The command id that this key stands for. Another organization, operation or resource gives another one, so a key
     * can't reach over.
     */
    public String scoped(OrganizationId organization, String operation, String resource) {
        return Ids.derived("idempotency-key", organization.value(), operation, resource, value)
                .toString();
    }

    /** The id of what a creation with this key creates, for ever. */
    public UUID createdId(OrganizationId organization, String operation) {
        return Ids.derived("created", organization.value(), operation, value);
    }

    /** Marks an answer as the repetition of an earlier one. */
    public static void markReplayed(HttpHeaders answer) {
        answer.set(REPLAYED_HEADER, "true");
    }

    private static Fault malformed() {
        return Fault.of(
                Pointers.header(HEADER),
                FaultCode.INVALID_STRING_FORMAT,
                "The idempotency key must be one value of 1 to 255 visible ASCII characters.",
                "Send for example a UUID.",
                null);
    }
}
