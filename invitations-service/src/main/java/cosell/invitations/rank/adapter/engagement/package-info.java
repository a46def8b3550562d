/** The engagements of this very service, in the words of ranks. */
@NullMarked
package cosell.invitations.rank.adapter.engagement;

import org.jspecify.annotations.NullMarked;
