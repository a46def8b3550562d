package cosell.deals.crm.domain;

import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.CrmSync;
import cosell.platform.domain.Fault;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CRM's opportunity with the place it came from; the organization is the topic's, never the payload's. */
public record CrmRecord(OrganizationId organization, RecordPlace place, Opportunity opportunity) {

    public CrmKey key() {
        return opportunity.key();
    }

    /** The answer to it. */
    public CrmResult result(CrmOutcome outcome, @Nullable UUID dealId, List<Fault> faults, Instant now) {
        return new CrmResult(
                CrmResult.idFor(place), organization, key(), place, outcome, dealId, faults, opportunity.stamp(), now);
    }

    /**
     * The answer as the deal keeps it.
     *
     * @param applied how recent the source was of which the deal now speaks
     */
    CrmSync sync(CrmOutcome outcome, SourceStamp applied, Instant now) {
        return new CrmSync(
                key(),
                place.topic(),
                place.partition(),
                place.offset(),
                applied.version() == null ? null : applied.version().toString(),
                applied.time(),
                outcome.name(),
                now);
    }
}
