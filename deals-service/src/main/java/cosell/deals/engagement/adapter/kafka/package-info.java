/** Receives the events of engagements. */
@NullMarked
package cosell.deals.engagement.adapter.kafka;

import org.jspecify.annotations.NullMarked;
