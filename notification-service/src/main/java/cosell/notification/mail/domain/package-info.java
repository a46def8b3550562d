/** A mail as it is composed, and what a mail server said to it. */
@NullMarked
package cosell.notification.mail.domain;

import org.jspecify.annotations.NullMarked;
