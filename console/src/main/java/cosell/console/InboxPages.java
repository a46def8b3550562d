package cosell.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The inbox as HTML. Whatever a mail contains is shown, never run: HTML mails sit in a sandbox of their own. */
final class InboxPages {

    /** How an HTML mail is served: no scripts, nothing fetched from anywhere, shown only inside of our own page. */
    static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final int SHOWN = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final List<String> HEADERS = List.of("From", "Reply-To", "Date", "Message-ID");

    private InboxPages() {}

    static String list(List<Mail> mails) {
        var content = """
                <h1>Inbox</h1>
                <p id="count" role="status">%s</p>
                <table id="mails"><caption>Newest first</caption>
                <thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
                <tbody>
                %s</tbody></table>
                <script src="/assets/inbox.js" defer></script>
                """.formatted(count(mails.size()), rows(mails));
        return Html.page("Inbox", content);
    }

    private static String count(int mails) {
        return switch (mails) {
            case 0 -> "No mail has arrived yet.";
            case 1 -> "1 mail.";
            default -> mails + " mails" + (mails > SHOWN ? ", the newest " + SHOWN + " are shown." : ".");
        };
    }

    private static String rows(List<Mail> mails) {
        return mails.reversed().stream().limit(SHOWN).map(InboxPages::row).collect(Collectors.joining());
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/inbox/%s\">%s</a></td></tr>\n"
                .formatted(
                        time(mail.receivedAt()),
                        Html.escape(String.join(", ", mail.to())),
                        Html.escape(mail.id()),
                        Html.escape(subject(mail)));
    }

    static String mail(Mail mail) {
        var content = "<p><a href=\"/inbox\">Back to the inbox</a></p>\n<h1>" + Html.escape(subject(mail)) + "</h1>\n"
                + "<dl>" + field("To", String.join(", ", mail.to())) + headers(mail)
                + field("Received", time(mail.receivedAt())) + "</dl>\n" + html(mail) + text(mail);
        return Html.page(subject(mail), content);
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String headers(Mail mail) {
        return HEADERS.stream()
                .filter(mail.headers()::containsKey)
                .map(name -> field(name, String.join(", ", mail.headers().getOrDefault(name, List.of()))))
                .collect(Collectors.joining());
    }

    private static String field(String name, String value) {
        return "<dt>%s</dt><dd>%s</dd>\n".formatted(Html.escape(name), Html.escape(value));
    }

    private static String html(Mail mail) {
        return mail.html().isEmpty() ? "" : """
                <h2>HTML</h2>
                <iframe title="The mail as HTML" src="/inbox/%s/html"
                  sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                """.formatted(Html.escape(mail.id()));
    }

    private static String text(Mail mail) {
        return mail.text().isEmpty() ? "" : "<h2>Text</h2>\n<pre>" + Html.escape(mail.text()) + "</pre>\n";
    }

    /** The document inside of the frame; its links open beside it. */
    static Answer document(Mail mail) {
        return Answer.page("<base target=\"_blank\">" + mail.html())
                .with("Content-Security-Policy", MAIL_POLICY)
                .with("X-Frame-Options", "SAMEORIGIN");
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }
}
