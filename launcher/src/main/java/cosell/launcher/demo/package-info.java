/** The life of a deal, told live against a running suite. */
@NullMarked
package cosell.launcher.demo;

import org.jspecify.annotations.NullMarked;
