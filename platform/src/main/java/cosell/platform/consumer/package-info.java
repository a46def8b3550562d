/** The ordered, idempotent consumer: applies the events of each source aggregate in order, holds what can't be applied. */
@NullMarked
package cosell.platform.consumer;

import org.jspecify.annotations.NullMarked;
