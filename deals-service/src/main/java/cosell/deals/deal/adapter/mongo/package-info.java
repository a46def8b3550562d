/** How deals and favorites are stored and found. */
@NullMarked
package cosell.deals.deal.adapter.mongo;

import org.jspecify.annotations.NullMarked;
