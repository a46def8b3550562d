package cosell.embedded.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a stored mail file. */
final class MailReader {

    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    static ReceivedMail read(String id, byte[] file) throws IOException, MessagingException {
        var message = new MimeMessage(SESSION, new ByteArrayInputStream(file));
        var headers = headers(message);
        var to = List.of(first(headers, Envelope.TO).split(",", -1));
        var receivedAt = Instant.parse(first(headers, Envelope.RECEIVED_AT));
        headers.remove(Envelope.TO);
        headers.remove(Envelope.RECEIVED_AT);
        return new ReceivedMail(
                id,
                to,
                first(headers, "Subject"),
                Collections.unmodifiableMap(headers),
                content(message, "text/plain"),
                content(message, "text/html"),
                receivedAt);
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var all = message.getAllHeaders(); all.hasMoreElements(); ) {
            Header header = all.nextElement();
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(decoded(header.getValue()));
        }
        headers.replaceAll((_, values) -> List.copyOf(values));
        return headers;
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    private static String decoded(String value) {
        var unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException _) {
            return unfolded;
        }
    }

    /** The first part of that type, wherever it is nested; attachments do not count. */
    private static String content(Part part, String type) throws IOException, MessagingException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return "";
        }
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        return part.isMimeType("multipart/*") ? contentOf((Multipart) part.getContent(), type) : "";
    }

    private static String contentOf(Multipart parts, String type) throws IOException, MessagingException {
        for (var index = 0; index < parts.getCount(); index++) {
            var content = content(parts.getBodyPart(index), type);
            if (!content.isEmpty()) {
                return content;
            }
        }
        return "";
    }
}
