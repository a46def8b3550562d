package cosell.notification.ledger.domain;

import cosell.notification.notices.domain.NotificationKind;
import cosell.notification.recipients.domain.Recipient;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice for one recipient, or the note that nobody was found for it.
 *
 * @param id follows from event, recipient and template
 * @param eventId the event that caused it
 * @param organization the recipient's organization, which the entry belongs to
 * @param thread the deal under which mails are threaded
 * @param recipient null when nobody was found
 * @param occurredAt when the event happened, by the domain's clock
 * @param createdAt when the entry was made, by real time
 * @param version counts the writes; a write is made on condition of the version that was read
 */
public record LedgerEntry(
        UUID id,
        UUID eventId,
        NotificationKind kind,
        OrganizationId organization,
        UUID thread,
        @Nullable Recipient recipient,
        Content content,
        Instant occurredAt,
        Instant createdAt,
        Delivery delivery,
        long version) {

    /** The same entry after a write. */
    public LedgerEntry with(Delivery after) {
        return new LedgerEntry(
                id, eventId, kind, organization, thread, recipient, content, occurredAt, createdAt, after, version + 1);
    }
}
