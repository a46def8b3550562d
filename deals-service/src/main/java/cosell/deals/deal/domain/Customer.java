package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/**
 * The customer of a deal.
 *
 * @param country ISO 3166-1 alpha-2
 * @param dunsNumber nine digits
 */
public record Customer(
        String name,
        String country,
        @Nullable Address address,
        @Nullable String dunsNumber) {}
