/** Receives the directory's events. */
@NullMarked
package cosell.deals.directory.adapter.kafka;

import org.jspecify.annotations.NullMarked;
