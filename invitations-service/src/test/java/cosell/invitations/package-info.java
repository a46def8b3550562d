/** Tests of the whole service. */
@NullMarked
package cosell.invitations;

import org.jspecify.annotations.NullMarked;
