/** What tests of several layers need of engagements. */
@NullMarked
package cosell.invitations.engagement;

import org.jspecify.annotations.NullMarked;
