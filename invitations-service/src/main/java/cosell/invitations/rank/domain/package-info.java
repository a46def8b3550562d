/** The visibility rank: what it counts, how it adds up, and what would raise it (I-11). */
@NullMarked
package cosell.invitations.rank.domain;

import org.jspecify.annotations.NullMarked;
