/** What operators do to a running suite: send again, repeat states, rebuild copies, look at what waits. */
@NullMarked
package cosell.launcher.ops;

import org.jspecify.annotations.NullMarked;
