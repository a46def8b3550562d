/** The service of deals: it owns deals, favorites and their history. */
@NullMarked
package cosell.deals;

import org.jspecify.annotations.NullMarked;
