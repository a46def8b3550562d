/** How stage mappings are stored. */
@NullMarked
package cosell.deals.stages.adapter.mongo;

import org.jspecify.annotations.NullMarked;
