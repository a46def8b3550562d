package cosell.deals.crm.application;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;

/** What can be wrong with a record as such. */
final class RecordFaults {

    static final Fault TOO_LARGE = Fault.of(
            "",
            FaultCode.TOO_MANY_VALUES,
            "What this record makes of the deal is too large to be sent on.",
            "Say less in it.",
            "X-01");

    private RecordFaults() {}
}
