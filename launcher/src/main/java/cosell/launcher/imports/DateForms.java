package cosell.launcher.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which an export writes dates. */
record DateForms(List<DateTimeFormatter> formatters, List<String> patterns) {

    static DateForms of(List<String> patterns) {
        return new DateForms(patterns.stream().map(DateForms::formatter).toList(), patterns);
    }

    /** What is wrong with patterns. */
    static Stream<String> wrongAmong(List<String> patterns) {
        return patterns.stream().filter(pattern -> !isFormat(pattern)).map(pattern -> pattern + " is no form of dates");
    }

    /** The date; empty when the text has none of the forms, or names a day that never was. */
    Optional<LocalDate> parse(String text) {
        return formatters.stream()
                .flatMap(formatter -> parse(text, formatter).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter formatter) {
        try {
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }

    private static boolean isFormat(String pattern) {
        try {
            return formatter(pattern) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Strict, so that the 31st of February is no day of March; {@code y} is then the year without an era. */
    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
