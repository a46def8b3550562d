/** The real parts that a service talks to, started once per test JVM, and drivers to watch them from outside. */
@NullMarked
package cosell.platform.test.infrastructure;

import org.jspecify.annotations.NullMarked;
