package cosell.registration.domain;

import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An amount of money as far as it was filled in; it has the decimals of {@link Money}. */
public record Amount(@Nullable BigDecimal amount, @Nullable String currency) {

    public Amount {
        amount = amount == null ? null : amount.setScale(Money.SCALE);
    }

    /** Empty while a part is missing. */
    public Optional<Money> money() {
        return amount == null || currency == null ? Optional.empty() : Optional.of(new Money(amount, currency));
    }
}
