/** Tests of the command line. */
@NullMarked
package cosell.launcher;

import org.jspecify.annotations.NullMarked;
