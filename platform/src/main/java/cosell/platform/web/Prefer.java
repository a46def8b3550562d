package cosell.platform.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** What a client prefers (RFC 7240). Preferences that are not known here are ignored, as that standard wants it. */
public final class Prefer {

    /** The header of an answer that followed a preference. */
    public static final String APPLIED_HEADER = "Preference-Applied";

    /** A request that could be carried out in a helpful way is, instead of being refused for its form. */
    public static final String LENIENT = "handling=lenient";

    private static final String HEADER = "Prefer";
    private static final String HANDLING = "handling=";

    private Prefer() {}

    /** Whether the client prefers {@link #LENIENT}; of two contrary preferences the first one counts. */
    public static boolean lenient(HttpHeaders headers) {
        return headers.getOrEmpty(HEADER).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(Prefer::plain)
                .filter(preference -> preference.startsWith(HANDLING))
                .findFirst()
                .filter(LENIENT::equals)
                .isPresent();
    }

    /** The preference without parameters, quotes and spaces around {@code =}. */
    private static String plain(String preference) {
        return preference.split(";", 2)[0].replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
    }
}
