/** How engagements and the copies of invitees' deals are stored. */
@NullMarked
package cosell.invitations.engagement.adapter.mongo;

import org.jspecify.annotations.NullMarked;
