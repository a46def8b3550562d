/** Suggests customers for new deals. */
@NullMarked
package cosell.deals.customers.application;

import org.jspecify.annotations.NullMarked;
