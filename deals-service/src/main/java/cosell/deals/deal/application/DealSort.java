package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.Money;
import org.jspecify.annotations.Nullable;

/** What a list can be sorted by. */
public enum DealSort {
    CREATED_AT("createdAt"),
    UPDATED_AT("updatedAt"),
    /** Without regard to case and accents. */
    NAME("name"),
    /** Among the deals of one currency. */
    VALUE("value"),
    ESTIMATED_CLOSE_DATE("estimatedCloseDate"),
    EXPIRES_AT("expiresAt"),
    VISIBLE_SINCE("visibleSince");

    private final String asked;

    DealSort(String asked) {
        this.asked = asked;
    }

    /** The name under which it is asked for. */
    public String asked() {
        return asked;
    }

    /** What places a deal in the list, as a text; null for a deal without it, which comes after all others. */
    public @Nullable String keyOf(Deal deal) {
        Object key = switch (this) {
            case CREATED_AT -> deal.createdAt();
            case UPDATED_AT -> deal.updatedAt();
            case NAME -> SearchWords.key(deal.content().name());
            case VALUE -> amount(deal.content().value());
            case ESTIMATED_CLOSE_DATE -> deal.content().estimatedCloseDate();
            case EXPIRES_AT -> deal.sharing().expiresAt();
            case VISIBLE_SINCE -> deal.sharing().visibleSince();
        };
        return key == null ? null : key.toString();
    }

    private static @Nullable Object amount(@Nullable Money value) {
        return value == null ? null : value.amount();
    }
}
