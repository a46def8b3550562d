/** Tests of the rules about engagements. */
@NullMarked
package cosell.invitations.engagement.domain;

import org.jspecify.annotations.NullMarked;
