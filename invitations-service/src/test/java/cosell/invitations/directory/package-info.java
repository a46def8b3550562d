/** Tests of the directory. */
@NullMarked
package cosell.invitations.directory;

import org.jspecify.annotations.NullMarked;
