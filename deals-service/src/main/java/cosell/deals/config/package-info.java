/** How the deals service is put together. */
@NullMarked
package cosell.deals.config;

import org.jspecify.annotations.NullMarked;
