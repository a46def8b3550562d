/** A MongoDB-compatible store in this process that answers a write only once it is on disk. */
@NullMarked
package cosell.embedded.store;

import org.jspecify.annotations.NullMarked;
