package cosell.embedded.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail as a reader sees it.
 *
 * @param id grows with the order of arrival
 * @param to the addresses it was delivered to (the envelope's, so blind copies are among them)
 * @param headers every header by its name, decoded, in the order of arrival
 * @param text the plain text, empty when it has none
 * @param html the HTML text, empty when it has none
 */
public record ReceivedMail(
        String id,
        List<String> to,
        String subject,
        Map<String, List<String>> headers,
        String text,
        String html,
        Instant receivedAt) {}
