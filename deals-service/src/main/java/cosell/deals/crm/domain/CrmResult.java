package cosell.deals.crm.domain;

import cosell.deals.deal.domain.CrmKey;
import cosell.platform.domain.Announcement;
import cosell.platform.domain.Fault;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one result of a CRM record; leaves through the outbox of the write that took the record's position.
 *
 * @param crm null when the record could not be read
 * @param dealId null when there is no deal
 */
public record CrmResult(
        UUID resultId,
        OrganizationId organization,
        @Nullable CrmKey crm,
        RecordPlace place,
        CrmOutcome outcome,
        @Nullable UUID dealId,
        List<Fault> faults,
        SourceStamp stamp,
        Instant decidedAt)
        implements Announcement {

    public CrmResult {
        faults = List.copyOf(faults);
    }

    /** The id of the result of the record at this place; the same each time it is delivered. */
    public static UUID idFor(RecordPlace place) {
        return Ids.derived(
                "crm-result", place.topic(), Integer.toString(place.partition()), Long.toString(place.offset()));
    }
}
