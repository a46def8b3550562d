/** Writes mails from templates in the recipient's language and formats. */
@NullMarked
package cosell.notification.mail.adapter.templates;

import org.jspecify.annotations.NullMarked;
