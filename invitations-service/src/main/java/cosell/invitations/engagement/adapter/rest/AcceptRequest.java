package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.AcceptanceDraft;
import cosell.invitations.engagement.domain.CrmIdDraft;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an acceptance (D-10). */
record AcceptRequest(
        @Nullable String name,
        @Nullable MoneyJson value,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable String notes,
        @Nullable CrmJson crm,
        @Nullable String campaignId,
        @Nullable List<PersonJson> team,
        @Nullable String outcome,
        @Nullable MoneyJson closingValue,
        @Nullable LocalDate contractDate) {

    /** An opportunity's id in the invitee's CRM. */
    record CrmJson(@Nullable String system, @Nullable String id) {}

    AcceptanceDraft draft() {
        return new AcceptanceDraft(
                name,
                MoneyJson.draft(value),
                estimatedCloseDate,
                notes,
                crm == null ? null : new CrmIdDraft(crm.system(), crm.id()),
                campaignId,
                PersonJson.drafts(team),
                outcome,
                MoneyJson.draft(closingValue),
                contractDate);
    }
}
