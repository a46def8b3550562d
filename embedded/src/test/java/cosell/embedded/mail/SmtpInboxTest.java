package cosell.embedded.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpInboxTest {

    @TempDir
    Path directory;

    @Test
    void showsAMailWithBothItsTextsAndEveryRecipient() throws Exception {
        try (var inbox = SmtpInbox.start(directory, 0)) {
            var before = Instant.now().minusSeconds(1);

            send(inbox, "Pozvánka: Příliš žluťoučký", "prostý text ěšč", "<p>bohatý text</p>");

            assertThat(inbox.messages()).singleElement().satisfies(mail -> {
                assertThat(mail.to()).containsExactly("praha@contoso.example", "hidden@contoso.example");
                assertThat(mail.subject()).isEqualTo("Pozvánka: Příliš žluťoučký");
                assertThat(mail.text()).isEqualTo("prostý text ěšč");
                assertThat(mail.html()).isEqualTo("<p>bohatý text</p>");
                assertThat(mail.headers()).containsEntry("x-deal", List.of("7")).doesNotContainKey(Envelope.TO);
                assertThat(mail.receivedAt()).isBetween(before, Instant.now());
                assertThat(inbox.message(mail.id())).contains(mail);
            });
        }
    }

    @Test
    void showsTheSameAfterARestart() throws Exception {
        List<ReceivedMail> before;
        try (var inbox = SmtpInbox.start(directory, 0)) {
            send(inbox, "one", "text", "<p>html</p>");
            send(inbox, "two", "text", "<p>html</p>");
            before = inbox.messages();
        }

        try (var inbox = SmtpInbox.start(directory, 0)) {
            assertThat(inbox.messages()).isEqualTo(before).hasSize(2);
            send(inbox, "three", "text", "<p>html</p>");
            assertThat(inbox.messages()).extracting(ReceivedMail::subject).containsExactly("one", "two", "three");
        }
    }

    @Test
    void staysEmptyOnceEmptied() throws Exception {
        try (var inbox = SmtpInbox.start(directory, 0)) {
            send(inbox, "one", "text", "<p>html</p>");

            inbox.clear();

            assertThat(inbox.messages()).isEmpty();
        }
        try (var inbox = SmtpInbox.start(directory, 0)) {
            assertThat(inbox.messages()).isEmpty();
        }
    }

    @Test
    void keepsEveryMailOfManySendersUnderAnIdOfItsOwn() throws Exception {
        try (var inbox = SmtpInbox.start(directory, 0)) {
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                var sent = IntStream.range(0, 40)
                        .mapToObj(number -> senders.submit(() -> {
                            send(inbox, "mail " + number, "text", "<p>html</p>");
                            return number;
                        }))
                        .toList();
                for (var each : sent) {
                    each.get();
                }
            }

            assertThat(inbox.messages())
                    .extracting(ReceivedMail::id)
                    .doesNotHaveDuplicates()
                    .isSorted()
                    .hasSize(40);
            assertThat(inbox.messages()).extracting(ReceivedMail::subject).doesNotHaveDuplicates();
        }
    }

    private static void send(SmtpInbox inbox, String subject, String text, String html) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(inbox.port()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("no-reply@cosell.example"));
        message.setRecipient(RecipientType.TO, new InternetAddress("praha@contoso.example"));
        message.setRecipient(RecipientType.BCC, new InternetAddress("hidden@contoso.example"));
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-Deal", "7");
        message.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        Transport.send(message);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", type);
        return part;
    }
}
