/** The ledger: one entry per notice and recipient, from waiting to sent, failed or why nobody. */
@NullMarked
package cosell.notification.ledger.domain;

import org.jspecify.annotations.NullMarked;
