package cosell.deals.crm.application;

import cosell.deals.crm.domain.CrmRecord;
import cosell.deals.crm.domain.CrmResult;
import cosell.deals.crm.domain.Opportunity;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.CommandContext;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CRM's record as it was delivered, for the first time or again.
 *
 * @param scope the organization that the topic belongs to
 */
public record Delivery(
        CrmRecord record, OrganizationScope scope, @Nullable String traceparent) {

    Actor connector() {
        return Actor.connector(record.organization(), record.key().system());
    }

    CommandContext context(Instant now) {
        Opportunity opportunity = record.opportunity();
        return new CommandContext(
                CrmResult.idFor(record.place()).toString(),
                null,
                connector(),
                Origin.connector(record.key().system(), opportunity.stamp().text()),
                now,
                null,
                traceparent);
    }
}
