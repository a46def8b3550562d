/** What deals say when they are counted: rates, medians, funnels, sums; pure arithmetic over narrow facts. */
@NullMarked
package cosell.deals.insight.domain;

import org.jspecify.annotations.NullMarked;
