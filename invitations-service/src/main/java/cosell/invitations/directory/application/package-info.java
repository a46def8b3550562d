/** Looking things up in the directory and bringing it up to date. */
@NullMarked
package cosell.invitations.directory.application;

import org.jspecify.annotations.NullMarked;
