/** What engagements ask of the directory. */
@NullMarked
package cosell.invitations.engagement.adapter.directory;

import org.jspecify.annotations.NullMarked;
