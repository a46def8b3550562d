/** Carries out what engagements mean for deals. */
@NullMarked
package cosell.deals.engagement.application;

import org.jspecify.annotations.NullMarked;
