package cosell.platform.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in one currency. Amounts carry exactly {@link #SCALE} decimals, as on the wire, so that equal amounts are
 * equal values.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    /** Decimals of every amount; enough for each ISO 4217 currency. */
    public static final int SCALE = 4;

    /** Digits of the largest amount, decimals included. */
    public static final int PRECISION = 20;

    public Money {
        amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /** Whether an amount from outside fits: at most four decimals, at most sixteen digits before them. */
    public static boolean fits(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.scale() <= SCALE && bare.precision() - bare.scale() <= PRECISION - SCALE;
    }
}
