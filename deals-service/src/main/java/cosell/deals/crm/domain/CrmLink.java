package cosell.deals.crm.domain;

import cosell.deals.deal.domain.CrmKey;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an opportunity that has no deal: up to where its records were dealt with, and how. Also the place of
 * the answer to a record that belongs to no opportunity.
 *
 * @param crm null for a record that could not be read
 * @param place the record that was dealt with last
 * @param attempt tells the deals apart that were made for this opportunity, should an earlier one have been given
 *     another CRM id
 * @param outcome null while its deal is being made
 * @param takenAt when the record's position was taken
 */
public record CrmLink(
        UUID linkId,
        OrganizationId organization,
        @Nullable CrmKey crm,
        RecordPlace place,
        int attempt,
        SourceStamp stamp,
        @Nullable CrmOutcome outcome,
        Instant takenAt) {

    public static UUID idFor(OrganizationId organization, CrmKey crm) {
        return Ids.derived("crm-link", organization.value(), crm.system(), crm.crmId());
    }

    /** The deal that the first attempt makes. */
    public static UUID firstDealId(OrganizationId organization, CrmKey crm) {
        return dealId(idFor(organization, crm), 0);
    }

    /** The record's position is taken so that its deal can be made. */
    public static CrmLink creating(CrmRecord record, int attempt, Instant now) {
        return of(record, attempt, null, now);
    }

    /** The record was answered; there is no deal. */
    public static CrmLink answered(CrmRecord record, int attempt, CrmOutcome outcome, Instant now) {
        return of(record, attempt, outcome, now);
    }

    /** The answer to a record that is about nothing we could find. */
    public static CrmLink ofUnreadable(CrmResult result) {
        return new CrmLink(
                result.resultId(),
                result.organization(),
                result.crm(),
                result.place(),
                0,
                result.stamp(),
                result.outcome(),
                result.decidedAt());
    }

    /** The deal it makes. */
    public UUID dealId() {
        return dealId(linkId, attempt);
    }

    public boolean isCreating() {
        return outcome == null;
    }

    /** Whether the record was dealt with; one whose deal is being made was not. */
    public boolean hasAnswered(RecordPlace record) {
        return !record.isAfter(place) && !(isCreating() && record.equals(place));
    }

    /** Another deal is made where an earlier one may exist. */
    public int nextAttempt() {
        return isCreating() ? attempt + 1 : attempt;
    }

    private static CrmLink of(CrmRecord record, int attempt, @Nullable CrmOutcome outcome, Instant now) {
        return new CrmLink(
                idFor(record.organization(), record.key()),
                record.organization(),
                record.key(),
                record.place(),
                attempt,
                record.opportunity().stamp(),
                outcome,
                now);
    }

    private static UUID dealId(UUID linkId, int attempt) {
        return Ids.derived("crm-deal", linkId.toString(), Integer.toString(attempt));
    }
}
