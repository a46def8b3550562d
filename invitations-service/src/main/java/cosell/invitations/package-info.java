/** Engagements with their invitations, and the partner directory. */
@NullMarked
package cosell.invitations;

import org.jspecify.annotations.NullMarked;
