/** Suggestions of customers over HTTP. */
@NullMarked
package cosell.deals.customers.adapter.rest;

import org.jspecify.annotations.NullMarked;
