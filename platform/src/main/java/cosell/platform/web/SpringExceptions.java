package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;

/** What Spring itself refuses: unknown routes, methods, media types, unreadable input. */
final class SpringExceptions implements ExceptionTranslator {

    @Override
    public Optional<Problem> problem(Throwable exception) {
        if (Causes.of(exception).anyMatch(DataBufferLimitException.class::isInstance)) {
            return Optional.of(Problem.of(ProblemReason.PAYLOAD_TOO_LARGE, "The body is larger than this takes."));
        }
        return switch (exception) {
            case ServerWebInputException input
            when input.getStatusCode().value() == 400 -> Optional.of(unreadable(input.getMethodParameter()));
            // Of a path Spring takes a part for missing, by its own fault, when it reads as blank.
            case ServerErrorException missing
            when isOfPath(missing.getMethodParameter()) -> Optional.of(unreadable(missing.getMethodParameter()));
            case ResponseStatusException status -> Optional.of(withHeaders(byStatus(status), status.getHeaders()));
            default -> Optional.empty();
        };
    }

    private static Problem byStatus(ResponseStatusException exception) {
        HttpStatusCode status = exception.getStatusCode();
        return switch (status.value()) {
            case 401 -> Problem.of(ProblemReason.UNAUTHENTICATED, "Send an access token.");
            case 403 -> Problem.of(ProblemReason.ACTION_NOT_PERMITTED, "You may not do this.");
            case 404 -> Problems.notFound();
            case 405 -> Problem.of(ProblemReason.METHOD_NOT_ALLOWED, "Use a method that the Allow header names.");
            case 406 -> Problem.of(ProblemReason.NOT_ACCEPTABLE, "Accept what the Accept header names, or anything.");
            case 413 -> Problem.of(ProblemReason.PAYLOAD_TOO_LARGE, "The body is larger than this takes.");
            case 415 ->
                Problem.of(ProblemReason.UNSUPPORTED_MEDIA_TYPE, "Send a media type that the Accept header names.");
            case 429 -> Problem.of(ProblemReason.TOO_MANY_REQUESTS, "Wait before you go on.");
            case 503 -> Problems.unavailable(ProblemReason.TEMPORARILY_UNAVAILABLE, "Try again in a moment.", 1);
            default -> other(status);
        };
    }

    private static Problem other(HttpStatusCode status) {
        return status.is4xxClientError()
                ? Problem.of(ProblemReason.REQUEST_FAILED, "The request can not be served as it is.")
                : InternalErrors.problem();
    }

    private static Problem withHeaders(Problem problem, HttpHeaders headers) {
        Problem complete = problem;
        for (String name : headers.headerNames()) {
            complete = complete.withHeader(name, String.join(", ", headers.getOrEmpty(name)));
        }
        return complete;
    }

    private static Problem unreadable(@Nullable MethodParameter parameter) {
        return Problems.ofForm(List.of(Fault.of(
                pointer(parameter),
                FaultCode.INVALID_STRING_FORMAT,
                "The value is missing or has not the documented form.",
                "Look up its form in the API description.",
                null)));
    }

    private static boolean isOfPath(@Nullable MethodParameter parameter) {
        return parameter != null && parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static String pointer(@Nullable MethodParameter parameter) {
        if (parameter == null) {
            return "";
        }
        String name = String.valueOf(parameter.getParameterName());
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return Pointers.path(path.value().isEmpty() ? name : path.value());
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return Pointers.header(header.value().isEmpty() ? name : header.value());
        }
        return parameter.hasParameterAnnotation(RequestParam.class) ? Pointers.query(name) : "";
    }
}
