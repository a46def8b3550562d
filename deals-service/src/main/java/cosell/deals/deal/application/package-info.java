/** What can be done with stored deals. */
@NullMarked
package cosell.deals.deal.application;

import org.jspecify.annotations.NullMarked;
