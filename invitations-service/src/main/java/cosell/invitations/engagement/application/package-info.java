/** What one can do with engagements and what one can see of them. */
@NullMarked
package cosell.invitations.engagement.application;

import org.jspecify.annotations.NullMarked;
