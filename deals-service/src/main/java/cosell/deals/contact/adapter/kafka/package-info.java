/** What records say about whose data they hold. */
@NullMarked
package cosell.deals.contact.adapter.kafka;

import org.jspecify.annotations.NullMarked;
