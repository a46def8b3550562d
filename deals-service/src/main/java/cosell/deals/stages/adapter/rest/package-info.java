/** Stage mappings over HTTP. */
@NullMarked
package cosell.deals.stages.adapter.rest;

import org.jspecify.annotations.NullMarked;
