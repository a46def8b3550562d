package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.application.PartnerLed;
import cosell.deals.deal.application.Readers;
import cosell.deals.deal.application.SearchWords;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.IndexSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields and indexes by which deals are found. Marks and words begin with the organization, because a compound index
 * can't hold two lists.
 */
public final class DealIndex {

    /** Unique among the organization's deals: {@link #crmKey}. */
    public static final String CRM = "crm";

    static final String READERS = "derived.readers";
    static final String WORDS = "derived.words";
    static final String SHARED_WORDS = "derived.sharedWords";
    static final String CRM_ID = "derived.crmId";
    static final String OWNER = "state.identity.organization";
    static final String ENGAGEMENT = "state.identity.engagementId";
    static final String DIRECTION = "state.identity.direction";
    static final String STATUS = "state.progress.status";
    static final String TYPE = "state.classification.type";
    static final String STAGE = "state.progress.stage";
    static final String CREATED_AT = "state.createdAt";

    static final List<IndexSpec> INDEXES = List.of(
            IndexSpec.withinOrganization("-" + CREATED_AT, "-_id"),
            IndexSpec.withinOrganization(DIRECTION, STATUS, "-" + CREATED_AT, "-_id"),
            IndexSpec.withinOrganization(STATUS, "-" + CREATED_AT, "-_id"),
            IndexSpec.on(READERS, "-" + CREATED_AT, "-_id"),
            IndexSpec.on(WORDS),
            IndexSpec.sparse(SHARED_WORDS),
            IndexSpec.on(ENGAGEMENT),
            IndexSpec.withinOrganization(CRM_ID),
            IndexSpec.uniqueSparse("derived." + CRM));

    private DealIndex() {}

    /** The key that no two deals share: one opportunity of one CRM of one organization. */
    public static String crmKey(OrganizationId organization, CrmKey crm) {
        return organization.value() + "|" + crm.system() + "|" + crm.crmId();
    }

    static Map<String, Object> derived(Deal deal) {
        OrganizationId organization = deal.organization();
        Map<String, Object> derived = new LinkedHashMap<>();
        derived.put("readers", of(organization, Readers.of(deal)));
        derived.put("words", of(organization, SearchWords.of(deal.content())));
        if (PartnerLed.holds(deal)) {
            derived.put("sharedWords", SearchWords.of(deal.content().customer().name()));
        }
        CrmKey crm = deal.content().crm();
        if (crm != null) {
            derived.put("crmId", crm.crmId());
            derived.put(CRM, crmKey(organization, crm));
        }
        return derived;
    }

    static List<String> of(OrganizationId organization, Iterable<String> texts) {
        return java.util.stream.StreamSupport.stream(texts.spliterator(), false)
                .map(text -> organization.value() + " " + text)
                .toList();
    }
}
