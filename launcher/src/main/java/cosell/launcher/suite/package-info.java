/** The suite on one machine: its parts, where they are, and how they start and stop together. */
@NullMarked
package cosell.launcher.suite;

import org.jspecify.annotations.NullMarked;
