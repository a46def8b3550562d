/** A development token issuer with the demo users. */
@NullMarked
package cosell.embedded.identity;

import org.jspecify.annotations.NullMarked;
