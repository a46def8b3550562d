/** What was sent, to whom, by which rule, or why not, over HTTP. */
@NullMarked
package cosell.notification.ledger.adapter.rest;

import org.jspecify.annotations.NullMarked;
