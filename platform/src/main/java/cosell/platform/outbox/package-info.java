/**
 * The single-document outbox: aggregates that keep their events, and copies that keep their intents, in the document a
 * command changes; the relay and the sweeper that send and execute them; the history that stays.
 */
@NullMarked
package cosell.platform.outbox;

import org.jspecify.annotations.NullMarked;
