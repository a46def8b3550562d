/** Finds the recipients of a notice from the copies, or waits for copies that are missing. */
@NullMarked
package cosell.notification.recipients.application;

import org.jspecify.annotations.NullMarked;
