/** What every domain shares: decisions, refusals, faults and the values they speak of. No framework here. */
@NullMarked
package cosell.platform.domain;

import org.jspecify.annotations.NullMarked;
