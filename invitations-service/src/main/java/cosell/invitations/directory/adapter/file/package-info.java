/** Directory files: a JSON list of organizations. */
@NullMarked
package cosell.invitations.directory.adapter.file;

import org.jspecify.annotations.NullMarked;
