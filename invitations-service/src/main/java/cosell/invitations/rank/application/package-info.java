/** Computing ranks when they are due, and explaining them. */
@NullMarked
package cosell.invitations.rank.application;

import org.jspecify.annotations.NullMarked;
