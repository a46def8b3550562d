package cosell.deals.deal.domain;

import cosell.platform.forms.IsoCodes;
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
        @Nullable String dunsNumber) {

    public static boolean isCountry(String code) {
        return IsoCodes.isCountry(code);
    }

    public static boolean isDunsNumber(String text) {
        return text.matches("[0-9]{9}");
    }
}
