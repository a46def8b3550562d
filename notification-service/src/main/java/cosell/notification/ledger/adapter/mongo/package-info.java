/** The ledger in the store. */
@NullMarked
package cosell.notification.ledger.adapter.mongo;

import org.jspecify.annotations.NullMarked;
