package cosell.notification.ledger.adapter.rest;

import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.EntryState;
import cosell.notification.ledger.domain.EntryStatus;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.notices.domain.NotificationKind;
import cosell.notification.recipients.domain.Recipient;
import cosell.notification.recipients.domain.RecipientRule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is answered.
 *
 * @param dealId the deal it is about, which its mails are threaded under
 * @param recipient null when nobody was found, and for operators of the platform
 * @param rule the rule that found the recipient
 * @param reason why it was not sent
 * @param reply what the mail server said last; null for operators of the platform
 * @param nextAttemptAt when it is tried next at the earliest
 * @param endedAt when it was sent or given up
 */
record EntryView(
        UUID id,
        UUID eventId,
        NotificationKind kind,
        EntryState state,
        String organization,
        UUID dealId,
        @Nullable RecipientView recipient,
        @Nullable RecipientRule rule,
        @Nullable String reason,
        @Nullable String reply,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt,
        Instant occurredAt,
        Instant createdAt) {

    /** Whom a mail goes to. */
    record RecipientView(String name, String address) {}

    /** For the recipient's own organization. */
    static EntryView of(LedgerEntry entry) {
        Recipient recipient = entry.recipient();
        RecipientView shown = recipient == null ? null : new RecipientView(recipient.name(), recipient.address());
        return view(EntryStatus.of(entry), shown, Outcome.of(entry.delivery()));
    }

    /** For operators of the platform. */
    static EntryView of(EntryStatus status) {
        return view(status, null, Outcome.of(status.delivery()));
    }

    private static EntryView view(EntryStatus status, @Nullable RecipientView recipient, Outcome outcome) {
        return new EntryView(
                status.id(),
                status.eventId(),
                status.kind(),
                status.delivery().state(),
                status.organization().value(),
                status.dealId(),
                recipient,
                status.rule(),
                outcome.reason(),
                outcome.reply(),
                outcome.attempts(),
                outcome.nextAttemptAt(),
                outcome.endedAt(),
                status.occurredAt(),
                status.createdAt());
    }

    /** How far a delivery has come, in fields. */
    private record Outcome(
            @Nullable String reason,
            @Nullable String reply,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant endedAt) {

        static Outcome of(Delivery delivery) {
            return switch (delivery) {
                case Delivery.Waiting(var attempts, var dueAt, var reply) ->
                    new Outcome(null, reply, attempts, dueAt, null);
                case Delivery.Claimed(var attempts, var leaseUntil) ->
                    new Outcome(null, null, attempts, leaseUntil, null);
                case Delivery.Sent(var attempts, var at, var reply) ->
                    new Outcome(null, reply.isEmpty() ? null : reply, attempts, null, at);
                case Delivery.Failed(var attempts, var at, var why, var reply) ->
                    new Outcome(why.name(), reply, attempts, null, at);
                case Delivery.NobodyFound() -> new Outcome("NOBODY_FOUND", null, 0, null, null);
                case Delivery.Suppressed(var why) -> new Outcome(why.name(), null, 0, null, null);
            };
        }
    }
}
