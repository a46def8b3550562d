/** A directory of companies read from a CSV file. */
@NullMarked
package cosell.deals.customers.adapter.file;

import org.jspecify.annotations.NullMarked;
