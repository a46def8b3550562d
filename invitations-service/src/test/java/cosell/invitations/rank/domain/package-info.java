/** Tests of the rank's rules. */
@NullMarked
package cosell.invitations.rank.domain;

import org.jspecify.annotations.NullMarked;
