package cosell.notification.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are sent ({@code cosell.mail.*}); defaults are in {@code notification-service.yml}.
 *
 * @param from the sender, {@code Name <address@domain>}
 * @param atOnce deliveries at a time
 * @param lease how long one attempt may take before another one is allowed
 * @param firstBackOff the wait after the first refusal; doubled each time
 * @param longestBackOff where doubling ends
 * @param giveUpAfter how long a mail is tried
 * @param stepLimit how long is waited for a connection, or for one answer of the mail server
 * @param mailLimit how long one delivery may take in all; shorter than the lease
 * @param pause before a server that keeps being unreachable is tried again
 */
@ConfigurationProperties("cosell.mail")
record MailSettings(
        String from,
        int atOnce,
        Duration lease,
        Duration firstBackOff,
        Duration longestBackOff,
        Duration giveUpAfter,
        Duration stepLimit,
        Duration mailLimit,
        Duration pause) {

    MailSettings {
        if (mailLimit.compareTo(lease) >= 0) {
            throw new IllegalArgumentException("cosell.mail.mail-limit must be shorter than cosell.mail.lease");
        }
    }
}
