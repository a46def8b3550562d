package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.MoneyDraft;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount in JSON. */
record MoneyJson(@Nullable BigDecimal amount, @Nullable String currency) {

    static @Nullable MoneyDraft draft(@Nullable MoneyJson json) {
        return json == null ? null : new MoneyDraft(json.amount(), json.currency());
    }

    static @Nullable MoneyJson of(@Nullable Money money) {
        return money == null ? null : new MoneyJson(money.amount(), money.currency());
    }
}
