/** An organization's own words for stages (D-15). */
@NullMarked
package cosell.deals.stages.domain;

import org.jspecify.annotations.NullMarked;
