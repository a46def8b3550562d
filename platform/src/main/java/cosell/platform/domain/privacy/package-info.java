/** Finds people in values by their e-mail address, and takes them out (P-01). */
@NullMarked
package cosell.platform.domain.privacy;

import org.jspecify.annotations.NullMarked;
