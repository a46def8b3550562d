/** Deals come in, engagements go out. */
@NullMarked
package cosell.invitations.engagement.adapter.kafka;

import org.jspecify.annotations.NullMarked;
