/** Sends what is due: claims, composes, sends, closes. */
@NullMarked
package cosell.notification.mail.application;

import org.jspecify.annotations.NullMarked;
