package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.Fault;
import java.util.List;

/** What an opportunity makes of its deal. */
public sealed interface Verdict {

    /** The deal after it, with everything that happened, in order: one write. */
    record Apply(Deal deal, List<DealEvent> events) implements Verdict {
        public Apply {
            events = List.copyOf(events);
        }
    }

    /** It says nothing new. */
    record Leave() implements Verdict {}

    /** Every reason why not. */
    record Reject(List<Fault> faults) implements Verdict {
        public Reject {
            faults = List.copyOf(faults);
        }
    }
}
