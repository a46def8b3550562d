/** Enters notices into the ledger and shows what is in it. */
@NullMarked
package cosell.notification.ledger.application;

import org.jspecify.annotations.NullMarked;
