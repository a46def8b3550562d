/** Bulk import of the directory, by request and at start. */
@NullMarked
package cosell.invitations.directory.adapter.imports;

import org.jspecify.annotations.NullMarked;
