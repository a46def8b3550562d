package cosell.platform.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a request was not carried out. Published (as {@code reason} and in {@code type}): never renamed. */
public enum ProblemReason {
    REQUEST_VALIDATION_FAILED(HttpStatus.BAD_REQUEST, "The request does not have the documented form"),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not readable JSON"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid access token is required"),
    ACTION_NOT_PERMITTED(HttpStatus.FORBIDDEN, "The caller may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This resource does not know the method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable representation exists"),
    INCOMPATIBLE_STATE(HttpStatus.CONFLICT, "The state of the resource does not allow this"),
    CONFLICT_IDEMPOTENCY_KEY(HttpStatus.CONFLICT, "The idempotency key was used with another body"),
    COPY_BEHIND(HttpStatus.CONFLICT, "The copy has not caught up yet"),
    CONCURRENT_CHANGE(HttpStatus.CONFLICT, "Others keep changing the resource at the same time"),
    REVISION_MISMATCH(HttpStatus.PRECONDITION_FAILED, "The resource was changed meanwhile"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type of the body is not supported"),
    BUSINESS_VALIDATION_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "Rules of the domain refuse this"),
    REVISION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "The edit must name the revision it was made on"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    REQUEST_FAILED(HttpStatus.BAD_REQUEST, "The request can not be served"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    BACKLOG_FULL(HttpStatus.SERVICE_UNAVAILABLE, "Too many events of this resource wait to be sent"),
    STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store can not be reached"),
    ISSUER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The token issuer can not be reached"),
    DEPENDENCY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Another service can not be reached"),
    CLOCK_NOT_REACHED(HttpStatus.SERVICE_UNAVAILABLE, "Not every service has the new time yet"),
    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The request can not be served right now");

    private final HttpStatus status;
    private final String title;

    ProblemReason(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    /** The same short sentence for every problem of this reason. */
    public String title() {
        return title;
    }

    /** The problem type of RFC 9457, such as {@code urn:cosell:problem:incompatible-state}. */
    public URI type() {
        return URI.create(
                "urn:cosell:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
