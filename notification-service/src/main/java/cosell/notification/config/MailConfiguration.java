package cosell.notification.config;

import cosell.notification.ledger.adapter.mongo.MongoLedger;
import cosell.notification.ledger.adapter.observability.LedgerMeters;
import cosell.notification.ledger.domain.DeliveryPolicy;
import cosell.notification.mail.adapter.queue.MailQueue;
import cosell.notification.mail.adapter.smtp.Sender;
import cosell.notification.mail.adapter.smtp.SmtpAddress;
import cosell.notification.mail.adapter.smtp.SmtpLimits;
import cosell.notification.mail.adapter.smtp.SmtpMailServer;
import cosell.notification.mail.adapter.templates.TemplateComposer;
import cosell.notification.mail.application.DeliverMail;
import cosell.notification.mail.application.MailComposer;
import cosell.notification.mail.application.MailServer;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writing and sending mails. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    MailComposer mailComposer(@Value("${cosell.console.url}") URI console) {
        return new TemplateComposer(console);
    }

    /** Conversations block, so each has a virtual thread; the queue limits how many there are. */
    @Bean
    MailServer mailServer(@Value("${cosell.smtp.url}") URI address, MailSettings settings) {
        return new SmtpMailServer(
                SmtpAddress.parse(address),
                Sender.parse(settings.from()),
                new SmtpLimits(settings.stepLimit(), settings.mailLimit(), settings.pause()),
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("smtp-", 0).factory()));
    }

    @Bean
    DeliverMail deliverMail(
            MongoLedger ledger,
            MailSettings settings,
            MailComposer composer,
            MailServer server,
            LedgerMeters meters,
            Clock realTime) {
        DeliveryPolicy policy = new DeliveryPolicy(
                settings.lease(), settings.firstBackOff(), settings.longestBackOff(), settings.giveUpAfter());
        return new DeliverMail(ledger, policy, composer, server, meters, realTime);
    }

    @Bean
    MailQueue mailQueue(
            MongoLedger ledger, DeliverMail delivery, MailServer server, MailSettings settings, Clock realTime) {
        return new MailQueue(ledger, delivery, server, realTime, settings.atOnce());
    }
}
