package cosell.deals.deal.domain;

import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An amount as a form gives it, unchecked. */
public record MoneyDraft(
        @Nullable BigDecimal amount, @Nullable String currency) {

    static MoneyDraft of(Money money) {
        return new MoneyDraft(money.amount(), money.currency());
    }

    /** The amount, once it was checked. */
    Money read() {
        return new Money(Objects.requireNonNull(amount).stripTrailingZeros(), Objects.requireNonNull(currency));
    }

    /** Amounts that mean the same are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MoneyDraft draft
                && Objects.equals(bare(amount), bare(draft.amount))
                && Objects.equals(currency, draft.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bare(amount), currency);
    }

    private static @Nullable BigDecimal bare(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }
}
