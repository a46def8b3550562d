package cosell.notification.mail.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.Samples;
import cosell.notification.ledger.domain.Answer;
import cosell.notification.mail.adapter.smtp.ScriptedSmtpServer.Script;
import cosell.notification.mail.domain.Mail;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailServerTest {

    private static final Mail MAIL = new Mail(
            "id-1", "deal.1", "Alice", "alice@contoso.example", "en", "Subject", "Text", "<p>Text</p>", Samples.NOW);

    private final ScriptedSmtpServer scripted = new ScriptedSmtpServer();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SmtpMailServer server = server(scripted.url());

    @AfterEach
    void end() throws IOException {
        scripted.close();
        threads.shutdownNow();
    }

    @Test
    void tellsTheServersAnswerToTheContent() {
        assertThat(send()).isEqualTo(new Answer.Taken("250 2.0.0 queued as 42"));
        assertThat(scripted.taken()).hasSize(1);
    }

    @Test
    void aRefusalFor4xxIsForNowAndFor5xxForGood() {
        scripted.next(
                Script.REFUSE_RECIPIENT_FOR_NOW,
                Script.REFUSE_RECIPIENT,
                Script.REFUSE_CONTENT_FOR_NOW,
                Script.REFUSE_CONTENT);

        assertThat(send())
                .isInstanceOfSatisfying(
                        Answer.NotNow.class,
                        answer -> assertThat(answer.reply()).contains("451 4.2.0"));
        assertThat(send())
                .isInstanceOfSatisfying(
                        Answer.Never.class, answer -> assertThat(answer.reply()).contains("550 5.1.1"));
        assertThat(send())
                .isInstanceOfSatisfying(
                        Answer.NotNow.class,
                        answer -> assertThat(answer.reply()).contains("452 4.3.1"));
        assertThat(send())
                .isInstanceOfSatisfying(
                        Answer.Never.class, answer -> assertThat(answer.reply()).contains("554 5.7.1"));
        assertThat(scripted.taken()).isEmpty();
    }

    @Test
    void aConnectionThatCanNotBeMadeIsTriedOnceMoreAtOnce() {
        scripted.next(Script.REFUSE_CONNECTION_FOR_NOW);

        assertThat(send()).isInstanceOf(Answer.Taken.class);
    }

    @Test
    void anAnswerThatIsLostIsForNowAndTheMailIsNotSentAgainAtOnce() {
        scripted.next(Script.TAKE_AND_HANG_UP);

        assertThat(send()).isInstanceOf(Answer.NotNow.class);
        assertThat(scripted.taken()).hasSize(1);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLongerThanTheLimit() {
        scripted.next(Script.SAY_NOTHING, Script.SAY_NOTHING);

        assertThat(send())
                .isInstanceOfSatisfying(
                        Answer.NotNow.class,
                        answer -> assertThat(answer.reply()).startsWith("No answer"));
    }

    @Test
    void aServerThatKeepsBeingAwayIsLeftAloneForAWhile() throws IOException {
        scripted.close();

        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(send()).isInstanceOf(Answer.NotNow.class);
        }

        assertThat(server.isReachable()).isFalse();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(server::isReachable);
    }

    @Test
    void refusalsWithAReplyCodeAreNoReasonToLeaveItAlone() {
        for (int attempt = 0; attempt < 15; attempt++) {
            scripted.next(Script.REFUSE_RECIPIENT_FOR_NOW);
            assertThat(send()).isInstanceOf(Answer.NotNow.class);
        }

        assertThat(server.isReachable()).isTrue();
    }

    private Answer send() {
        return server.send(MAIL).block(Duration.ofSeconds(10));
    }

    private SmtpMailServer server(String url) {
        SmtpLimits limits = new SmtpLimits(Duration.ofMillis(700), Duration.ofSeconds(3), Duration.ofMillis(300));
        return new SmtpMailServer(
                SmtpAddress.parse(URI.create(url)), Sender.parse("Cosell <no-reply@cosell.example>"), limits, threads);
    }
}
