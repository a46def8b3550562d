/** How every service describes its API. */
@NullMarked
package cosell.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
