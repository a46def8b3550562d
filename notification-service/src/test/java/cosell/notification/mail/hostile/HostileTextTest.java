package cosell.notification.mail.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.Samples;
import cosell.notification.copies.domain.Person;
import cosell.notification.ledger.domain.Answer;
import cosell.notification.ledger.domain.Content;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.mail.adapter.smtp.ScriptedSmtpServer;
import cosell.notification.mail.adapter.smtp.Sender;
import cosell.notification.mail.adapter.smtp.SmtpAddress;
import cosell.notification.mail.adapter.smtp.SmtpLimits;
import cosell.notification.mail.adapter.smtp.SmtpMailServer;
import cosell.notification.mail.adapter.templates.TemplateComposer;
import cosell.notification.notices.domain.InvitationFacts;
import cosell.notification.notices.domain.Notice;
import cosell.notification.recipients.domain.Recipient;
import cosell.notification.recipients.domain.RecipientRule;
import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that want to be more than texts, all the way to the mail server and read back there. */
class HostileTextTest {

    private static final List<String> EXPECTED_HEADERS = List.of(
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "Date",
            "From",
            "In-Reply-To",
            "MIME-Version",
            "Message-ID",
            "References",
            "Subject",
            "To");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deal\r\nBcc: victim@example.org",
                "Deal\nBcc: victim@example.org",
                "Deal\rBcc: victim@example.org",
                "Deal\u0000Bcc: victim@example.org",
                "Deal\u2028Bcc: victim@example.org",
                "Deal\r\n.\r\nMAIL FROM:<evil@example.org>",
                "Deal\r\n\r\n<script>alert(1)</script>",
                "=?UTF-8?Q?Deal=0D=0ABcc:_victim@example.org?=",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "{{link}} {{{body}}} {{>layout}}",
                "\u202Egnp.exe",
            })
    void stayTexts(String hostile) throws Exception {
        MimeMessage mail = sent(hostile);

        assertThat(Collections.list(mail.getAllHeaders()).stream().map(Header::getName))
                .containsExactlyInAnyOrderElementsOf(EXPECTED_HEADERS);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).doesNotContain("\r", "\n", "\u0000", "\u2028", "\u202E");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        String text = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(html).doesNotContain("<script", "<img", "\u0000", "\u202E").containsOnlyOnce("<h1 ");
        assertThat(text).doesNotContain("\u0000", "\u202E");
        assertThat(text.lines().filter(line -> line.startsWith("Open the deal: ")))
                .hasSize(1);
    }

    private static MimeMessage sent(String hostile) throws Exception {
        try (ScriptedSmtpServer scripted = new ScriptedSmtpServer();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SmtpLimits limits = new SmtpLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(1));
            SmtpMailServer server = new SmtpMailServer(
                    SmtpAddress.parse(URI.create(scripted.url())),
                    Sender.parse("Cosell <no-reply@cosell.example>"),
                    limits,
                    threads);
            var mail = new TemplateComposer(URI.create("https://cosell.example")).compose(entry(hostile));

            assertThat(server.send(mail).block(Duration.ofSeconds(10))).isInstanceOf(Answer.Taken.class);

            assertThat(scripted.taken()).hasSize(1);
            byte[] content = scripted.taken().getFirst().getBytes(StandardCharsets.UTF_8);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
        }
    }

    private static LedgerEntry entry(String hostile) {
        InvitationFacts facts = Samples.invitation();
        InvitationFacts everywhere = new InvitationFacts(
                facts.inviter(),
                hostile,
                hostile,
                facts.country(),
                List.of(hostile),
                facts.value(),
                facts.closeDate(),
                hostile,
                hostile,
                hostile,
                List.of(new Person(hostile, hostile, hostile)),
                new Person(hostile, hostile, hostile),
                facts.expiresAt());
        Recipient recipient =
                new Recipient(hostile, "alice@contoso.example", hostile, hostile, RecipientRule.DEAL_TEAM);
        LedgerEntry entry = Samples.entry(
                new Notice.InvitationReceived(everywhere), recipient, new Delivery.Waiting(0, Samples.NOW, null));
        return new LedgerEntry(
                entry.id(),
                entry.eventId(),
                entry.kind(),
                entry.organization(),
                entry.thread(),
                recipient,
                new Content(entry.content().notice(), hostile, entry.content().deal()),
                entry.occurredAt(),
                entry.createdAt(),
                entry.delivery(),
                1);
    }
}
