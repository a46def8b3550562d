package cosell.platform.web;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How many there are: exact up to {@value #EXACT_UP_TO}, so nothing is counted further than that. Count with a limit of
 * {@code EXACT_UP_TO + 1}.
 */
public record Count(long found) {

    public static final int EXACT_UP_TO = 10_000;

    /** A JSON number, or {@code "10,000+"}. */
    @JsonValue
    public Object shown() {
        return found <= EXACT_UP_TO ? found : "10,000+";
    }
}
