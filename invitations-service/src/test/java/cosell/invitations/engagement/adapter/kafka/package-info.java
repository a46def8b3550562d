/** Tests of the records of engagements. */
@NullMarked
package cosell.invitations.engagement.adapter.kafka;

import org.jspecify.annotations.NullMarked;
