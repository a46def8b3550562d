package cosell.notification.ledger.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null means any.
 *
 * @param recipient address, in {@link cosell.notification.recipients.domain.Recipient#keyOf}'s form
 */
public record LedgerFilter(
        @Nullable UUID dealId,
        @Nullable String recipient,
        @Nullable EntryState state) {}
