/** Drivers of the running suite. All waiting is done here, so a story reads as what happens. */
@NullMarked
package cosell.endtoend.driver;

import org.jspecify.annotations.NullMarked;
