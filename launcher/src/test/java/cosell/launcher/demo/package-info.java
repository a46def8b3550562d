/** Tests of the demo. */
@NullMarked
package cosell.launcher.demo;

import org.jspecify.annotations.NullMarked;
