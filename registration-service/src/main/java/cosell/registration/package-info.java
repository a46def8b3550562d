/** The registration service: who may register a won deal, and what becomes of the registration. */
@NullMarked
package cosell.registration;

import org.jspecify.annotations.NullMarked;
