/** The command line: starts, stops and shows the whole suite on one machine. */
@NullMarked
package cosell.launcher;

import org.jspecify.annotations.NullMarked;
