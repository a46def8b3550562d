/** What deals tell the outside. */
@NullMarked
package cosell.deals.deal.adapter.kafka;

import org.jspecify.annotations.NullMarked;
