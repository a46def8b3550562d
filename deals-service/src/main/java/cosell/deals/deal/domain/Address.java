package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/** A postal address as far as it is known. */
public record Address(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode) {}
