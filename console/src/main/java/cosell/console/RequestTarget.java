package cosell.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request line asks for, as it was sent, once it is known to mean the same to us and to the service behind us.
 *
 * @param path the path, still encoded
 * @param raw path and query, still encoded
 */
record RequestTarget(String path, String raw) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?#]*(/.*)");

    /** An encoded slash, backslash or NUL: nobody needs one, and servers disagree about them. */
    private static final Pattern AMBIGUOUS = Pattern.compile("%2f|%5c|%00|\\\\");

    /** Empty when it is malformed or could be read in two ways. */
    static Optional<RequestTarget> parse(String requestLine) {
        var absolute = ABSOLUTE.matcher(requestLine);
        var raw = absolute.matches() ? absolute.group(1) : requestLine;
        if (!raw.startsWith("/") || raw.indexOf('#') >= 0 || !isUri(raw)) {
            return Optional.empty();
        }
        var query = raw.indexOf('?');
        var path = query < 0 ? raw : raw.substring(0, query);
        return isPlain(path) ? Optional.of(new RequestTarget(path, raw)) : Optional.empty();
    }

    private static boolean isUri(String raw) {
        try {
            var _ = new URI("http://gateway" + raw);
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isPlain(String path) {
        var folded = path.toLowerCase(Locale.ROOT);
        return !AMBIGUOUS.matcher(folded).find()
                && Arrays.stream(folded.replace("%2e", ".").split("/", -1)).noneMatch(RequestTarget::isDots);
    }

    private static boolean isDots(String segment) {
        return segment.equals(".") || segment.equals("..") || segment.startsWith("..;") || segment.startsWith(".;");
    }
}
