package cosell.platform.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request: where, what, and how to mend it. HTTP problem answers, CRM results, import
 * rows, dry runs and held records all show this shape.
 *
 * @param pointer JSON pointer (RFC 6901) to the faulty place; empty for the request as a whole
 * @param code the kind of fault
 * @param message what is wrong, in one sentence
 * @param fix what to do about it, in one sentence
 * @param rule id of the rule in the domain's rule book, such as {@code D-03}; null for the form of the request itself
 * @param possibleFrom the moment from which the same request would pass, when time is the reason
 */
public record Fault(
        String pointer,
        FaultCode code,
        String message,
        String fix,
        @Nullable String rule,
        @Nullable Instant possibleFrom) {

    /** A fault that time does not mend. */
    public static Fault of(String pointer, FaultCode code, String message, String fix, @Nullable String rule) {
        return new Fault(pointer, code, message, fix, rule, null);
    }

    /** The same fault, found at another place of an outer document. */
    public Fault under(String prefix) {
        return new Fault(prefix + pointer, code, message, fix, rule, possibleFrom);
    }

    /** The same fault, shown at exactly this place. */
    public Fault at(String otherPointer) {
        return new Fault(otherPointer, code, message, fix, rule, possibleFrom);
    }
}
