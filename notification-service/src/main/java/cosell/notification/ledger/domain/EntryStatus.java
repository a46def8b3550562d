package cosell.notification.ledger.domain;

import cosell.notification.notices.domain.NotificationKind;
import cosell.notification.recipients.domain.RecipientRule;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as far as an operator of the platform may see it: nothing of the recipient, the deal's content or what the
 * mail server said.
 *
 * @param rule null when nobody was found
 */
public record EntryStatus(
        UUID id,
        UUID eventId,
        NotificationKind kind,
        OrganizationId organization,
        UUID dealId,
        @Nullable RecipientRule rule,
        Instant occurredAt,
        Instant createdAt,
        Delivery delivery) {

    public static EntryStatus of(LedgerEntry entry) {
        return new EntryStatus(
                entry.id(),
                entry.eventId(),
                entry.kind(),
                entry.organization(),
                entry.thread(),
                entry.recipient() == null ? null : entry.recipient().rule(),
                entry.occurredAt(),
                entry.createdAt(),
                withoutReply(entry.delivery()));
    }

    private static Delivery withoutReply(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Waiting(var attempts, var dueAt, var _) -> new Delivery.Waiting(attempts, dueAt, null);
            case Delivery.Sent(var attempts, var at, var _) -> new Delivery.Sent(attempts, at, "");
            case Delivery.Failed(var attempts, var at, var why, var _) -> new Delivery.Failed(attempts, at, why, null);
            case Delivery.Claimed claimed -> claimed;
            case Delivery.NobodyFound nobody -> nobody;
            case Delivery.Suppressed suppressed -> suppressed;
        };
    }
}
