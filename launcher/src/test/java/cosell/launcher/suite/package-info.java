/** Tests of starting and stopping the suite. */
@NullMarked
package cosell.launcher.suite;

import org.jspecify.annotations.NullMarked;
