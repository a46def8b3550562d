/** Tests of computing ranks on a store. */
@NullMarked
package cosell.invitations.rank.application;

import org.jspecify.annotations.NullMarked;
