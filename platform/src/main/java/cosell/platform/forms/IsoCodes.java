package cosell.platform.forms;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** ISO codes of countries and currencies, as the JDK knows them. Thread-safe. */
public final class IsoCodes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private IsoCodes() {}

    /** Whether a text is an ISO 3166-1 alpha-2 code. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** Whether a text is an ISO 4217 code. */
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }
}
