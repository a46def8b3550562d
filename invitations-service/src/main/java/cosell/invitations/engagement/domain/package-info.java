/** The rules about engagements: who may be invited, who may answer, and what follows from the inviting deal. */
@NullMarked
package cosell.invitations.engagement.domain;

import org.jspecify.annotations.NullMarked;
