/** Receives what CRMs tell, and tells them the results. */
@NullMarked
package cosell.deals.crm.adapter.kafka;

import org.jspecify.annotations.NullMarked;
