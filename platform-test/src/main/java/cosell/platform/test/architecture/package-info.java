/** The rules that keep the architecture, shared by every module; each has a fixture that proves it bites. */
@NullMarked
package cosell.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
