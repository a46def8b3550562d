/** The service that tells people what happened, by mail, and keeps the ledger of everything it sent. */
@NullMarked
package cosell.notification;

import org.jspecify.annotations.NullMarked;
