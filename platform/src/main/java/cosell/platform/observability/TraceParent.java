package cosell.platform.observability;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * W3C trace context: which trace something belongs to, and which span caused it. A value.
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param spanId 16 lower-case hex digits, not all zero
 * @param sampled whether the trace is recorded
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {

    /** The name of the HTTP and of the Kafka header. */
    public static final String HEADER = "traceparent";

    private static final Pattern VERSION_00 = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final Pattern ZEROS = Pattern.compile("0+");

    /** The start of a new trace. */
    public static TraceParent generate() {
        return new TraceParent(randomHex() + randomHex(), randomHex(), true);
    }

    /** Reads the header's value; empty for anything that is not exactly version 00. */
    public static Optional<TraceParent> parse(String header) {
        Matcher match = VERSION_00.matcher(header);
        if (!match.matches() || isZero(match.group(1)) || isZero(match.group(2))) {
            return Optional.empty();
        }
        boolean sampled = (Integer.parseInt(match.group(3), 16) & 1) == 1;
        return Optional.of(new TraceParent(match.group(1), match.group(2), sampled));
    }

    /** A new span of the same trace. */
    public TraceParent child() {
        return new TraceParent(traceId, randomHex(), sampled);
    }

    /** The header's value. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static boolean isZero(String hex) {
        return ZEROS.matcher(hex).matches();
    }

    private static String randomHex() {
        long random = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return String.format("%016x", random);
    }
}
