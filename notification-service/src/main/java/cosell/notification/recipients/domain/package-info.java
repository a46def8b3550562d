/** The rules by which recipients are found. */
@NullMarked
package cosell.notification.recipients.domain;

import org.jspecify.annotations.NullMarked;
