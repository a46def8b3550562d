package cosell.notification.mail.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.Samples;
import cosell.notification.mail.domain.Mail;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeMailTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Sender SENDER = Sender.parse("Cosell <no-reply@cosell.example>");
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

    @Test
    void hasExactlyTheHeadersOfANotice() throws Exception {
        MimeMessage mail = parsed("Žluťoučký kůň: 100 %", "Petr Žák");

        assertThat(names(mail)).containsExactlyInAnyOrderElementsOf(EXPECTED_HEADERS);
        assertThat(mail.getMessageID()).isEqualTo("<entry-1@cosell.example>");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<deal.1@cosell.example>");
        assertThat(mail.getHeader("References")).containsExactly("<deal.1@cosell.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("cs");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("no-reply@cosell.example", "Cosell"));
        assertThat(mail.getRecipients(RecipientType.TO))
                .containsExactly(new InternetAddress("petr@contoso.example", "Petr Žák"));
        assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Petr Žák");
        assertThat(mail.getSubject()).isEqualTo("Žluťoučký kůň: 100 %");
        assertThat(mail.getSentDate()).isEqualTo(Samples.NOW);
    }

    @Test
    void holdsTextBeforeHtml() throws Exception {
        Multipart parts = (Multipart) parsed("Subject", "Petr").getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Text ž");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Text ž</p>");
    }

    private static List<String> names(MimeMessage mail) throws Exception {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private static MimeMessage parsed(String subject, String name) throws Exception {
        Mail mail = new Mail(
                "entry-1",
                "deal.1",
                name,
                "petr@contoso.example",
                "cs",
                subject,
                "Text ž",
                "<p>Text ž</p>",
                Samples.NOW);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MimeMail.of(mail, SENDER, SESSION).writeTo(bytes);
        assertThat(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)
                        .lines()
                        .map(String::length))
                .allMatch(length -> length <= 998);
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
