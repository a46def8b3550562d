package cosell.deals.contact.domain;

import cosell.platform.domain.Fault;
import java.util.List;

/** A deal that somebody has to look at, with what is to be seen there. */
public record Remark(String dealId, String locationId, List<Fault> faults) {
    public Remark {
        faults = List.copyOf(faults);
    }
}
