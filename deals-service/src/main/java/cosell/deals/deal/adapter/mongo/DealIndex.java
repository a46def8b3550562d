package cosell.deals.deal.adapter.mongo;

import cosell.deals.customers.application.KnownCustomer;
import cosell.deals.deal.application.DealAccess;
import cosell.deals.deal.application.DuplicateKeys;
import cosell.deals.deal.application.PartnerLed;
import cosell.deals.deal.application.Readers;
import cosell.deals.deal.application.SearchWords;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.privacy.Addresses;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Traces;
import cosell.platform.security.OrganizationScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields and indexes by which deals are found. Marks and words begin with the organization, because a compound index
 * can't hold two lists.
 */
public final class DealIndex {

    /** Unique among the organization's deals: {@link #crmKey}. */
    public static final String CRM = "crm";

    static final String READERS = "derived.readers";
    static final String WORDS = "derived.words";
    static final String CUSTOMER_WORDS = "derived.customerWords";
    static final String NAME = "derived.name";
    static final String CRM_ID = "derived.crmId";
    static final String LIKELY = "derived.likely";
    static final String PARTNER_LED = "derived.partnerLed";
    static final String SHARED_WORDS = "derived.sharedWords";
    static final String SHARED_TEAM = "derived.sharedTeam";
    static final String OWNER = "state.identity.organization";
    static final String ENGAGEMENT = "state.identity.engagementId";
    static final String DIRECTION = "state.identity.direction";
    static final String STATUS = "state.progress.status";
    static final String STAGE = "state.progress.stage";
    static final String TYPE = "state.classification.type";
    static final String CURRENCY = "state.content.value.currency";
    static final String AMOUNT = "state.content.value.amount";
    static final String CLOSE_DATE = "state.content.estimatedCloseDate";
    static final String SOLUTION = "state.content.solutions.solutionId";
    static final String CAMPAIGN = "state.content.campaignId";
    static final String EXPIRES_AT = "state.sharing.expiresAt";
    static final String VISIBLE_SINCE = "state.sharing.visibleSince";
    static final String CREATED_AT = "state.createdAt";
    static final String UPDATED_AT = "state.updatedAt";

    /** Those of the lists are in {@link ListCatalogue}. */
    static final List<IndexSpec> INDEXES = Stream.concat(
                    ListCatalogue.indexes(),
                    Stream.of(
                            IndexSpec.on(CUSTOMER_WORDS),
                            IndexSpec.uniqueSparse("derived." + CRM),
                            IndexSpec.on("derived." + Traces.FIELD, "_id")))
            .distinct()
            .toList();

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
        derived.put(
                "customerWords",
                of(organization, KnownCustomer.of(deal.content().customer()).words()));
        derived.put("name", SearchWords.key(deal.content().name()));
        List<String> likely = DuplicateKeys.of(deal);
        if (!likely.isEmpty()) {
            derived.put("likely", of(organization, likely));
        }
        if (PartnerLed.holds(deal)) {
            // What the vendor finds a deal by is nothing that it does not read (V-02).
            derived.put("partnerLed", true);
            derived.put("sharedWords", SearchWords.of(deal.content().customer().name()));
            derived.put("sharedTeam", Readers.addresses(deal.content().team()));
        }
        derived.put(Traces.FIELD, Addresses.in(deal));
        CrmKey crm = deal.content().crm();
        if (crm != null) {
            derived.put("crmId", crm.crmId());
            derived.put(CRM, crmKey(organization, crm));
        }
        return derived;
    }

    /** The deals that somebody sees of those that the own organization owns (V-01); never of those it is shown. */
    static ScopedQuery seen(OrganizationScope scope, DealAccess access) {
        return access.seesAll() ? owned(scope) : marked(scope, access.sees());
    }

    static ScopedQuery owned(OrganizationScope scope) {
        return ScopedQuery.in(scope).whereEquals(OWNER, scope.organization().value());
    }

    /** Owned ones that have any of these marks of {@link Readers}. */
    static ScopedQuery marked(OrganizationScope scope, Collection<String> marks) {
        return owned(scope)
                .whereIn(
                        READERS,
                        of(scope.organization(), marks.stream().sorted().toList()));
    }

    static String of(OrganizationId organization, String text) {
        return organization.value() + " " + text;
    }

    static List<String> of(OrganizationId organization, Collection<String> texts) {
        return texts.stream().map(text -> of(organization, text)).toList();
    }
}
