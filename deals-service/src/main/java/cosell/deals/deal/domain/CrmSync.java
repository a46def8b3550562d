package cosell.deals.deal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last result that a CRM was told about this deal, with the place of the record it answers.
 *
 * @param position the record's offset
 * @param sourceVersion the source's version that the deal speaks of; a rejected or stale record does not move it
 * @param sourceTime likewise, the source's time
 */
public record CrmSync(
        CrmKey crm,
        String topic,
        int partition,
        long position,
        @Nullable String sourceVersion,
        @Nullable Instant sourceTime,
        String outcome,
        Instant decidedAt) {}
