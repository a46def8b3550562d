package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Address;
import org.jspecify.annotations.Nullable;

/** Addresses of which a CRM tells a part. */
final class Addresses {

    private Addresses() {}

    static @Nullable Address over(@Nullable Address known, @Nullable Address told) {
        if (told == null || known == null) {
            return told == null ? known : told;
        }
        return new Address(
                or(told.line1(), known.line1()),
                or(told.line2(), known.line2()),
                or(told.city(), known.city()),
                or(told.region(), known.region()),
                or(told.postalCode(), known.postalCode()));
    }

    private static @Nullable String or(@Nullable String told, @Nullable String known) {
        return told == null ? known : told;
    }
}
