package cosell.platform.time;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: how far the clock is to be moved forward.
 *
 * @param advance ISO 8601: days, weeks or a duration ({@code P14D}, {@code P2W}, {@code PT36H})
 */
record DevClockAdvance(@Nullable String advance) {

    private static final Duration MAX = Duration.ofDays(3_652);
    private static final String POINTER = "/advance";

    /** Throws {@link ProblemException} for what is no forward move of at most ten years. */
    Duration checked() {
        if (advance == null) {
            throw refused(FaultCode.REQUIRED_FIELD_MISSING, "It is not said how far to move the clock.");
        }
        Duration duration = duration(advance);
        if (duration.compareTo(Duration.ofMillis(1)) < 0) {
            throw refused(FaultCode.VALUE_OUT_OF_RANGE, "The clock can only be moved forward.");
        }
        if (duration.compareTo(MAX) > 0) {
            throw refused(FaultCode.VALUE_OUT_OF_RANGE, "The clock moves at most ten years at once.");
        }
        return duration;
    }

    private static Duration duration(String text) {
        try {
            return text.matches("[-+]?P[^T]*W.*") ? days(Period.parse(text)) : Duration.parse(text);
        } catch (DateTimeException | ArithmeticException notOfTheForm) {
            throw refused(FaultCode.INVALID_STRING_FORMAT, "This is no duration of days, hours, minutes and seconds.");
        }
    }

    private static Duration days(Period period) {
        if (period.toTotalMonths() != 0) {
            throw new DateTimeException("months and years have no fixed length");
        }
        return Duration.ofDays(period.get(ChronoUnit.DAYS));
    }

    private static ProblemException refused(FaultCode code, String message) {
        return new ProblemException(
                Problems.ofForm(List.of(Fault.of(POINTER, code, message, "Send for example P14D or PT36H.", null))));
    }
}
