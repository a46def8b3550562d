/** Rank sheets in the store. */
@NullMarked
package cosell.invitations.rank.adapter.mongo;

import org.jspecify.annotations.NullMarked;
