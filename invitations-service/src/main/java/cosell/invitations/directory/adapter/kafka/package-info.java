/** The directory's facts go out. */
@NullMarked
package cosell.invitations.directory.adapter.kafka;

import org.jspecify.annotations.NullMarked;
