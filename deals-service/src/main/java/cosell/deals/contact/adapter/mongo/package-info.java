/** How rounds are stored. */
@NullMarked
package cosell.deals.contact.adapter.mongo;

import org.jspecify.annotations.NullMarked;
