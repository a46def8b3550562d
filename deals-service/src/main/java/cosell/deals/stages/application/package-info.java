/** Changes organizations' own words for stages, and keeps them at hand. */
@NullMarked
package cosell.deals.stages.application;

import org.jspecify.annotations.NullMarked;
