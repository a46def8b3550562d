package cosell.notification.mail.adapter.smtp;

import java.time.Duration;

/**
 * How long is waited for a mail server.
 *
 * @param perStep for a connection, or for one answer
 * @param perMail for the whole of one mail; shorter than the lease of an entry
 * @param pause before a server that keeps being unreachable is tried again
 */
public record SmtpLimits(Duration perStep, Duration perMail, Duration pause) {}
