package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/** A CRM id as a form gives it, unchecked. */
public record CrmDraft(@Nullable String system, @Nullable String id) {

    static CrmDraft of(CrmKey crm) {
        return new CrmDraft(crm.system(), crm.crmId());
    }
}
