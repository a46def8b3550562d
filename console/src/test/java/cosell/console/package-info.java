/** Tests of the gateway and its pages. */
@NullMarked
package cosell.console;

import org.jspecify.annotations.NullMarked;
