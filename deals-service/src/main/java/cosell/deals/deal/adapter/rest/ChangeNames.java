package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.DealEvent;
import java.util.Locale;

/** How changes of deals are called outside. */
final class ChangeNames {

    private ChangeNames() {}

    /** {@code StageMarked} is told as {@code STAGE_MARKED}, as in the public events. */
    static String of(DealEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
