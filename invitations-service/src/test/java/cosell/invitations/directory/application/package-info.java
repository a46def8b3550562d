/** Tests of what is done with the directory. */
@NullMarked
package cosell.invitations.directory.application;

import org.jspecify.annotations.NullMarked;
