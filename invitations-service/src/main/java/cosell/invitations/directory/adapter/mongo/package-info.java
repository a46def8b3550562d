/** How the directory is stored. */
@NullMarked
package cosell.invitations.directory.adapter.mongo;

import org.jspecify.annotations.NullMarked;
