/** Stores the links of opportunities that have no deal. */
@NullMarked
package cosell.deals.crm.adapter.mongo;

import org.jspecify.annotations.NullMarked;
