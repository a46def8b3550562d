/** Named places at which a test can make the whole process die. */
@NullMarked
package cosell.platform.failure;

import org.jspecify.annotations.NullMarked;
