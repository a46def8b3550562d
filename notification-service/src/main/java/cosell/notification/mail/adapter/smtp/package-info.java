/** Hands mails to a mail server over SMTP. */
@NullMarked
package cosell.notification.mail.adapter.smtp;

import org.jspecify.annotations.NullMarked;
