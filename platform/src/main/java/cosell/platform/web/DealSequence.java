package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Position;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Read-your-writes across services: how far a copy of a deal must have come before a command is decided on it. */
public final class DealSequence {

    /** The header of every answer about a deal: {@code <epoch>-<sequence>}. */
    public static final String HEADER = "Deal-Sequence";

    /** The request header that gives it back. */
    public static final String IF_HEADER = "If-Deal-Sequence";

    private DealSequence() {}

    /** Reads the request header if it is there. Throws {@link ProblemException} 400 when it has another form. */
    public static Optional<Position> wanted(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(IF_HEADER);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1 || !values.getFirst().matches("[0-9]{1,9}-[0-9]{1,18}")) {
            throw new ProblemException(Problems.ofForm(List.of(malformed())));
        }
        return Optional.of(Position.parse(values.getFirst()));
    }

    private static Fault malformed() {
        return Fault.of(
                Pointers.header(IF_HEADER),
                FaultCode.INVALID_STRING_FORMAT,
                "This is no position of a deal.",
                "Send the Deal-Sequence header of an answer as it was, for example 0-7.",
                null);
    }
}
