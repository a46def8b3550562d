package cosell.deals.insight.domain;

import java.util.List;

/** By what deals are told apart. */
public enum Grouping {
    COUNTRY,
    /** A deal with several solutions is in the group of each. */
    SOLUTION,
    LOCATION,
    TYPE;

    List<String> keysOf(FactSheet deal) {
        return switch (this) {
            case COUNTRY -> List.of(deal.country());
            case SOLUTION -> deal.solutions();
            case LOCATION -> List.of(deal.location());
            case TYPE -> List.of(deal.type().name());
        };
    }
}
