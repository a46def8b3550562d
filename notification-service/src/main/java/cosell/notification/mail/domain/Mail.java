package cosell.notification.mail.domain;

import java.time.Instant;

/**
 * A mail to one person, complete.
 *
 * @param messageId the local part of its Message-ID; the same at every attempt
 * @param thread the local part of the id of the thread it belongs to
 * @param name the recipient's name
 * @param language BCP 47
 * @param date when it was written
 */
public record Mail(
        String messageId,
        String thread,
        String name,
        String address,
        String language,
        String subject,
        String text,
        String html,
        Instant date) {}
