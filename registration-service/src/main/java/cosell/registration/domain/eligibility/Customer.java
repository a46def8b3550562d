package cosell.registration.domain.eligibility;

import org.jspecify.annotations.Nullable;

/** The customer of a deal. */
public record Customer(
        String name,
        String country,
        @Nullable Address address,
        @Nullable String dunsNumber) {

    /** A postal address as far as it is known. */
    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode) {}
}
