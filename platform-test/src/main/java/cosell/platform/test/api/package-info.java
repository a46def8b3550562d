/** A service's HTTP API as its callers meet it. */
@NullMarked
package cosell.platform.test.api;

import org.jspecify.annotations.NullMarked;
