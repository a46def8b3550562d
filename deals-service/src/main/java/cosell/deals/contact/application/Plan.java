package cosell.deals.contact.application;

import cosell.deals.contact.domain.Round;
import cosell.platform.domain.Fault;
import java.util.List;

/** What a request for a round amounts to. */
public sealed interface Plan {

    record Planned(Round round) implements Plan {}

    /** Everything that is wrong with it. */
    record Refused(List<Fault> faults) implements Plan {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
