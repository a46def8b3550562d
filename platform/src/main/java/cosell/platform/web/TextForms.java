package cosell.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/** The texts that stand for times and ids, in bodies and queries alike. Each method throws on any other text. */
final class TextForms {

    private TextForms() {}

    /** RFC 3339 with an offset; cut to milliseconds, which is what is stored and sent. */
    static Instant instant(String text) {
        if (text.length() > 40) {
            throw new IllegalArgumentException("too long");
        }
        Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("no year of four digits");
        }
        return instant;
    }

    static LocalDate date(String text) {
        if (text.length() != 10) {
            throw new IllegalArgumentException("not yyyy-mm-dd");
        }
        return LocalDate.parse(text);
    }

    static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("shortened");
        }
        return uuid;
    }
}
