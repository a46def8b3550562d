/** The domain's clock, which development may move forward, kept apart from real time. */
@NullMarked
package cosell.platform.time;

import org.jspecify.annotations.NullMarked;
