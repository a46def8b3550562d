package cosell.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail that arrived in the inbox.
 *
 * @param to the addresses it was delivered to
 * @param headers every header by its name
 * @param text the plain text, empty when it has none
 * @param html the HTML text, empty when it has none
 */
public record Mail(
        String id,
        List<String> to,
        String subject,
        Map<String, List<String>> headers,
        String text,
        String html,
        Instant receivedAt) {}
