/** Insights and similar deals over HTTP. */
@NullMarked
package cosell.deals.insight.adapter.rest;

import org.jspecify.annotations.NullMarked;
