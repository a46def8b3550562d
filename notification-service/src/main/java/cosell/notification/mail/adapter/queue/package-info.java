/** Keeps sending: looks for due entries and runs a limited number of deliveries at a time. */
@NullMarked
package cosell.notification.mail.adapter.queue;

import org.jspecify.annotations.NullMarked;
