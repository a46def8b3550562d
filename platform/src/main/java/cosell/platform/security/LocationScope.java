package cosell.platform.security;

import java.util.Set;

/** The locations of the own organization that a caller works for. */
public sealed interface LocationScope {

    /** Every location, also those opened later: a global caller. */
    record All() implements LocationScope {}

    /** These locations; none when empty. */
    record Only(Set<String> ids) implements LocationScope {
        public Only {
            ids = Set.copyOf(ids);
        }
    }

    default boolean isGlobal() {
        return this instanceof All;
    }

    default boolean covers(String location) {
        return switch (this) {
            case All() -> true;
            case Only(var ids) -> ids.contains(location);
        };
    }
}
