/** Reads the four owners' topics into copies, and turns their events into notices. */
@NullMarked
package cosell.notification.copies.adapter.kafka;

import org.jspecify.annotations.NullMarked;
