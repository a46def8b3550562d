package cosell.launcher.imports;

import cosell.platform.domain.Fault;
import cosell.schemas.CrmOpportunity;
import java.util.List;

/** A row as the mapping understands it. */
sealed interface ReadRow {

    long number();

    /** The opportunity's id in the CRM; empty when the row has none. */
    String crmId();

    /**
     * It can be sent.
     *
     * @param defaulted fields that the mapping supplied
     */
    record Sendable(long number, CrmOpportunity opportunity, List<String> defaulted) implements ReadRow {
        public Sendable {
            defaulted = List.copyOf(defaulted);
        }

        @Override
        public String crmId() {
            return opportunity.getCrmId();
        }
    }

    /** It can't even be understood, for these reasons. */
    record Unreadable(long number, String crmId, List<Fault> faults) implements ReadRow {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
