/** Puts the service together. */
@NullMarked
package cosell.invitations.config;

import org.jspecify.annotations.NullMarked;
