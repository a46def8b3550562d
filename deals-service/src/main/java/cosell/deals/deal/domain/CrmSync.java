package cosell.deals.deal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last result that a CRM was told about this deal, with the place of the record it answers.
 *
 * @param position the record's offset
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
