/** The directory of this very service, in the words of ranks. */
@NullMarked
package cosell.invitations.rank.adapter.directory;

import org.jspecify.annotations.NullMarked;
