package cosell.deals.deal.application;

import cosell.platform.domain.NotYetArrived;
import java.util.UUID;

/** A deal that an event speaks of is not here; it is tried again until it is. */
public final class DealMissingException extends RuntimeException implements NotYetArrived {
    private static final long serialVersionUID = 1L;

    public DealMissingException(UUID dealId) {
        super("There is no deal " + dealId + " yet", null, false, false);
    }
}
