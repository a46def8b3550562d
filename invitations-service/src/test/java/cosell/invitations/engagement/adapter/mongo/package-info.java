/** Tests of the stored form of engagements. */
@NullMarked
package cosell.invitations.engagement.adapter.mongo;

import org.jspecify.annotations.NullMarked;
