/** Who is calling and what the token says they are; every path is closed unless it is listed as open. */
@NullMarked
package cosell.platform.security;

import org.jspecify.annotations.NullMarked;
