package cosell.notification.config;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.notification.ledger.adapter.mongo.MongoLedger;
import cosell.notification.ledger.adapter.mongo.MongoLedgerPages;
import cosell.notification.ledger.adapter.mongo.MongoResolutions;
import cosell.notification.ledger.adapter.observability.LedgerGauges;
import cosell.notification.ledger.adapter.observability.LedgerMeters;
import cosell.notification.ledger.application.EnterNotices;
import cosell.notification.ledger.application.LedgerPages;
import cosell.notification.ledger.application.LedgerWatch;
import cosell.notification.ledger.application.ReadLedger;
import cosell.notification.mail.adapter.queue.MailQueue;
import cosell.notification.recipients.application.ArrivedCopies;
import cosell.notification.recipients.application.Deals;
import cosell.notification.recipients.application.ResolveRecipients;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.DocumentStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger: how entries come to be, and who may read them. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final Duration INDEX_LIMIT = Duration.ofSeconds(60);

    /** Ready with its indexes, before anything that uses it starts. */
    @Bean
    MongoLedger ledger(MongoDatabase database) {
        MongoLedger ledger = new MongoLedger(new DocumentStore(database, MongoLedger.COLLECTION));
        ledger.ensureIndexes().block(INDEX_LIMIT);
        return ledger;
    }

    @Bean
    LedgerPages ledgerPages(MongoDatabase database) {
        return new MongoLedgerPages(new DocumentStore(database, MongoLedger.COLLECTION));
    }

    @Bean
    ReadLedger readLedger(Deals deals) {
        return new ReadLedger(deals);
    }

    @Bean
    LedgerMeters ledgerMeters(MeterRegistry meters) {
        return new LedgerMeters(meters);
    }

    @Bean
    LedgerGauges ledgerGauges(MongoLedger ledger, MeterRegistry meters, Clock realTime) {
        return new LedgerGauges(ledger, meters, realTime);
    }

    /** New entries are counted and sent without delay. */
    @Bean
    EnterNotices enterNotices(
            ArrivedCopies copies,
            MongoLedger ledger,
            MongoDatabase database,
            LedgerMeters meters,
            MailQueue queue,
            @Value("${cosell.vendor.id}") String vendor,
            Clock realTime) {
        LedgerWatch watch = entry -> {
            meters.changed(entry);
            queue.wake();
        };
        return new EnterNotices(
                new ResolveRecipients(copies, new OrganizationId(vendor)),
                copies,
                new MongoResolutions(new DocumentStore(database, MongoResolutions.COLLECTION)),
                ledger,
                watch,
                realTime);
    }
}
