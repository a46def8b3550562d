/** Tests of the directory's rules. */
@NullMarked
package cosell.invitations.directory.domain;

import org.jspecify.annotations.NullMarked;
