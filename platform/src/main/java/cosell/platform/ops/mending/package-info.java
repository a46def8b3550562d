/** Mends and rebuilds the copies that other services keep: resend, republish, rebuild, as work that outlives a request. */
@NullMarked
package cosell.platform.ops.mending;

import org.jspecify.annotations.NullMarked;
