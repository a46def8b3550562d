package cosell.platform.web;

import java.util.Optional;

/**
 * Knows the problem behind some exceptions. Beans of this type are asked, in order, before the platform's own
 * translation. Thread-safe; must not log.
 */
@FunctionalInterface
public interface ExceptionTranslator {

    /** Empty for exceptions it does not know. */
    Optional<Problem> problem(Throwable exception);
}
