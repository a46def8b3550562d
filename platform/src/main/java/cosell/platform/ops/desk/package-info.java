/** The desk at which operators look at held records, redrive and discard them. */
@NullMarked
package cosell.platform.ops.desk;

import org.jspecify.annotations.NullMarked;
