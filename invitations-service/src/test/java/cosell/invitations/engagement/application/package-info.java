/** Tests of who may do and see what. */
@NullMarked
package cosell.invitations.engagement.application;

import org.jspecify.annotations.NullMarked;
