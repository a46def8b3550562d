/** What operators see of the ledger: gauges, counters and alerts without personal data. */
@NullMarked
package cosell.notification.ledger.adapter.observability;

import org.jspecify.annotations.NullMarked;
