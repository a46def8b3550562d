package cosell.deals.deal.application;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deals are listed (D-19), newest first.
 *
 * @param view null for all of them
 * @param statuses empty for those that the view shows
 * @param words prefixes of normalized words that all must occur
 */
public record DealQuery(
        @Nullable View view,
        Set<DealStatus> statuses,
        Set<DealType> types,
        @Nullable String stage,
        List<String> words,
        @Nullable String crmId,
        @Nullable UUID engagementId) {

    public DealQuery {
        statuses = Set.copyOf(statuses);
        types = Set.copyOf(types);
        words = List.copyOf(words);
    }

    /** The lists of the deals page. */
    public enum View {
        INBOUND,
        OUTBOUND,
        FAVORITES,
        CLOSED,
        /** The vendor's read-only view of deals that partners lead (V-02). */
        PARTNER_LED
    }
}
