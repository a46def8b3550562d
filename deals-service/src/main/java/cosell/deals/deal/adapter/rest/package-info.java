/** Deals over HTTP. */
@NullMarked
package cosell.deals.deal.adapter.rest;

import org.jspecify.annotations.NullMarked;
