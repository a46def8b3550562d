package cosell.invitations.engagement.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount as a form says it, complete or not. */
public record MoneyDraft(
        @Nullable BigDecimal amount, @Nullable String currency) {}
