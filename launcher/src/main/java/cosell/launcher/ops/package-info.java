/** What operators do to a running suite: send again, repeat states, rebuild copies, look at what waits, let go what is held. */
@NullMarked
package cosell.launcher.ops;

import org.jspecify.annotations.NullMarked;
