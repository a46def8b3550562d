/** The rules of deals: what may become of one, decided on its state alone. */
@NullMarked
package cosell.deals.deal.domain;

import org.jspecify.annotations.NullMarked;
