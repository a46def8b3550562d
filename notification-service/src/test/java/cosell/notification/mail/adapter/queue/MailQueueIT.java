package cosell.notification.mail.adapter.queue;

import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.ledger.adapter.mongo.MongoLedger;
import cosell.notification.ledger.domain.Content;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.DeliveryPolicy;
import cosell.notification.ledger.domain.EntryState;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.mail.adapter.smtp.ScriptedSmtpServer;
import cosell.notification.mail.adapter.smtp.ScriptedSmtpServer.Script;
import cosell.notification.mail.adapter.smtp.Sender;
import cosell.notification.mail.adapter.smtp.SmtpAddress;
import cosell.notification.mail.adapter.smtp.SmtpLimits;
import cosell.notification.mail.adapter.smtp.SmtpMailServer;
import cosell.notification.mail.adapter.templates.TemplateComposer;
import cosell.notification.mail.application.DeliverMail;
import cosell.notification.notices.domain.Notice;
import cosell.notification.recipients.domain.Addressed.OwnDeal;
import cosell.notification.recipients.domain.Recipient;
import cosell.notification.recipients.domain.RecipientRule;
import cosell.platform.domain.Ids;
import cosell.platform.outbox.DocumentStore;
import cosell.store.test.FreshDatabase;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

/** The queue with a real store and a real conversation with a mail server that misbehaves as it is told. */
class MailQueueIT {

    private static final DeliveryPolicy POLICY = new DeliveryPolicy(
            Duration.ofSeconds(4), Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofDays(3));

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("queue");

    private final ScriptedSmtpServer scripted = new ScriptedSmtpServer();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<MailQueue> queues = new ArrayList<>();
    private MongoLedger ledger;

    @BeforeEach
    void emptyLedger() {
        ledger = new MongoLedger(new DocumentStore(fresh.database(), MongoLedger.COLLECTION));
        ledger.ensureIndexes().block();
    }

    @AfterEach
    void stop() throws IOException {
        queues.forEach(MailQueue::stop);
        scripted.close();
        threads.shutdownNow();
    }

    @Test
    void aRefusalForNowIsTriedAgainAndOneForGoodIsNot() {
        scripted.next(Script.REFUSE_RECIPIENT_FOR_NOW);
        ledger.add(entry(1)).block();
        startQueue(scripted.url());
        waitForEnd(1);
        scripted.next(Script.REFUSE_RECIPIENT);

        ledger.add(entry(2)).block();
        queues.getFirst().wake();
        waitForEnd(2);

        assertThat(ledger.count(EntryState.SENT).block()).isEqualTo(1);
        assertThat(ledger.count(EntryState.FAILED).block()).isEqualTo(1);
        assertThat(scripted.taken()).hasSize(1);
    }

    @Test
    void aMailWhoseAnswerWasLostGoesOutAgainWithTheSameMessageId() {
        scripted.next(Script.TAKE_AND_HANG_UP);
        ledger.add(entry(1)).block();

        startQueue(scripted.url());
        waitForEnd(1);

        assertThat(scripted.taken()).hasSize(2);
        assertThat(scripted.taken().stream().map(MailQueueIT::messageId).distinct())
                .containsExactly("Message-ID: <" + entry(1).id() + "@cosell.example>");
    }

    @Test
    void whatAnInstanceHadClaimedThatIsGoneGoesOutOnceItsLeaseIsOver() {
        LedgerEntry entry = entry(1);
        ledger.add(entry).block();
        Instant leaseUntil = now().plusSeconds(2);
        ledger.replace(entry, entry.with(new Delivery.Claimed(1, leaseUntil))).block();

        startQueue(scripted.url());
        waitForEnd(1);

        assertThat(Instant.now()).isAfterOrEqualTo(leaseUntil);
        assertThat(scripted.taken()).hasSize(1);
    }

    @Test
    void twoInstancesSendEveryMailOnce() {
        Flux.range(0, 120).concatMap(number -> ledger.add(entry(number))).blockLast();

        startQueue(scripted.url());
        startQueue(scripted.url());
        waitForEnd(120);

        assertThat(scripted.taken().stream().map(MailQueueIT::messageId))
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void theQueueSurvivesAServerThatIsAwayAndARestart() throws IOException {
        String away;
        try (ScriptedSmtpServer gone = new ScriptedSmtpServer()) {
            away = gone.url();
        }
        ledger.add(entry(1)).block();
        startQueue(away);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ledger.due(now().plusSeconds(60), 1)
                        .next()
                        .map(entry -> entry.delivery() instanceof Delivery.Waiting waiting && waiting.attempts() > 0)
                        .blockOptional()
                        .orElse(false));
        queues.removeFirst().stop();

        startQueue(scripted.url());
        waitForEnd(1);

        assertThat(scripted.taken()).hasSize(1);
    }

    private void waitForEnd(int entries) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ledger.count(EntryState.SENT).block()
                                + ledger.count(EntryState.FAILED).block()
                        == entries);
    }

    private void startQueue(String url) {
        SmtpLimits limits = new SmtpLimits(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMillis(300));
        SmtpMailServer server = new SmtpMailServer(
                SmtpAddress.parse(URI.create(url)), Sender.parse("Cosell <no-reply@cosell.example>"), limits, threads);
        DeliverMail delivery = new DeliverMail(
                ledger,
                POLICY,
                new TemplateComposer(URI.create("https://cosell.example")),
                server,
                changed -> {},
                Clock.systemUTC());
        MailQueue queue = new MailQueue(ledger, delivery, server, Clock.systemUTC(), 4);
        queue.start();
        queues.add(queue);
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static LedgerEntry entry(int number) {
        Notice notice = new Notice.InvitationAccepted(FABRIKAM);
        Recipient recipient =
                new Recipient("P", "p" + number + "@contoso.example", "en", "UTC", RecipientRule.DEAL_TEAM);
        return new LedgerEntry(
                Ids.derived("entry", Integer.toString(number)),
                Ids.derived("event"),
                notice.kind(),
                CONTOSO,
                OUTBOUND,
                recipient,
                new Content(notice, "Fabrikam", new OwnDeal(OUTBOUND, "1000001", "Deal", "Customer")),
                now(),
                now(),
                new Delivery.Waiting(0, now(), null),
                1);
    }
}
