/** Who may read insights, and from where the facts come. */
@NullMarked
package cosell.deals.insight.application;

import org.jspecify.annotations.NullMarked;
