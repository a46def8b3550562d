package cosell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboxPagesTest {

    private static final Mail EVIL = new Mail(
            "000000000001",
            List.of("\"<script>a()</script>\"@contoso.example"),
            "Deal <img src=x onerror=b()> & \"more\"",
            Map.of("From", List.of("<script>c()</script>")),
            "</pre><script>d()</script>",
            "<script>e()</script>",
            Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void escapesEveryPartOfAMailInTheList() {
        assertThat(InboxPages.list(List.of(EVIL)))
                .doesNotContain("<script>a", "<img")
                .contains("&quot;&lt;script&gt;a()&lt;/script&gt;&quot;@contoso.example")
                .contains("Deal &lt;img src=x onerror=b()&gt; &amp; &quot;more&quot;");
    }

    @Test
    void escapesEveryPartOfAMailAndShowsItsHtmlInASandboxOnly() {
        assertThat(InboxPages.mail(EVIL))
                .doesNotContain("<script>")
                .doesNotContain("<img")
                .contains("<iframe")
                .contains("src=\"/inbox/000000000001/html\"")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
    }

    @Test
    void forbidsTheHtmlOfAMailEverythingByPolicy() {
        assertThat(InboxPages.document(EVIL).headers())
                .containsEntry("Content-Security-Policy", InboxPages.MAIL_POLICY)
                .containsEntry("X-Frame-Options", "SAMEORIGIN");
        assertThat(InboxPages.MAIL_POLICY)
                .contains("default-src 'none'")
                .contains("sandbox ")
                .doesNotContain("allow-scripts")
                .doesNotContain("allow-same-origin")
                .doesNotContain("script-src");
    }

    @Test
    void showsTheNewestMailFirst() {
        var page = InboxPages.list(List.of(mail("1", "older"), mail("2", "newer")));

        assertThat(page.indexOf("newer")).isLessThan(page.indexOf("older"));
        assertThat(page).contains("2 mails.");
    }

    private static Mail mail(String id, String subject) {
        return new Mail(id, List.of(), subject, Map.of(), "", "", Instant.EPOCH);
    }
}
