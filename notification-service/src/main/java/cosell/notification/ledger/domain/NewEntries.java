package cosell.notification.ledger.domain;

import cosell.notification.notices.domain.Notice;
import cosell.notification.recipients.domain.Addressed;
import cosell.notification.recipients.domain.Found.PassedOver;
import cosell.notification.recipients.domain.Recipient;
import cosell.platform.domain.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entries that one notice makes: one per recipient, one per person passed over, and one that says so where nobody
 * was found.
 *
 * @param mentioned name of the organization that the notice mentions
 * @param now real time
 */
public record NewEntries(
        UUID eventId, Notice notice, @Nullable String mentioned, Instant occurredAt, Instant now) {

    public List<LedgerEntry> of(Addressed addressed) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Recipient recipient : addressed.found().recipients()) {
            entries.add(entry(addressed, recipient, new Delivery.Waiting(0, now, null)));
        }
        for (PassedOver passed : addressed.found().passedOver()) {
            entries.add(entry(addressed, passed.recipient(), new Delivery.Suppressed(passed.why())));
        }
        if (addressed.found().recipients().isEmpty()) {
            entries.add(entry(addressed, null, new Delivery.NobodyFound()));
        }
        return entries;
    }

    private LedgerEntry entry(Addressed addressed, @Nullable Recipient recipient, Delivery delivery) {
        String key = recipient == null ? "nobody of " + addressed.organization() : recipient.key();
        return new LedgerEntry(
                Ids.derived(eventId.toString(), key, notice.kind().template()),
                eventId,
                notice.kind(),
                addressed.organization(),
                addressed.thread(),
                recipient,
                new Content(notice, mentioned, addressed.own()),
                occurredAt,
                now,
                delivery,
                1);
    }
}
