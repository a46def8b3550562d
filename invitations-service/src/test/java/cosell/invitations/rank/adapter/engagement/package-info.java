/** Tests of what is read from engagements. */
@NullMarked
package cosell.invitations.rank.adapter.engagement;

import org.jspecify.annotations.NullMarked;
