package cosell.registration.adapter.mongo;

import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.IndexSpec;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.EngagementCopy;
import cosell.registration.domain.eligibility.OrganizationCopy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the copies are stored. Names here are part of the stored format. */
public final class CopyCollections {

    /** Engagement of the vendor's own deals; others are never looked up by it. */
    static final String VENDOR_ENGAGEMENT = "vendorEngagement";

    /** Organization and address of every member of the team. */
    static final String MEMBERS = "members";

    /** Ids of an organization's published solutions. */
    static final String SOLUTIONS = "solutions";

    public static final CopyType<DealCopy, Void> DEALS = new CopyType<>(
            "deals",
            DealCopy.class,
            Void.class,
            CopyCollections::ofDeal,
            List.of(IndexSpec.sparse("derived." + VENDOR_ENGAGEMENT), IndexSpec.on("derived." + MEMBERS)));

    public static final CopyType<EngagementCopy, Void> ENGAGEMENTS =
            CopyType.of("engagements", EngagementCopy.class, Void.class);

    public static final CopyType<OrganizationCopy, Void> ORGANIZATIONS = new CopyType<>(
            "organizations",
            OrganizationCopy.class,
            Void.class,
            CopyCollections::ofOrganization,
            List.of(IndexSpec.on("derived." + SOLUTIONS)));

    private CopyCollections() {}

    static String member(String organization, String email) {
        return organization + "|" + email;
    }

    private static Map<String, Object> ofDeal(DealCopy deal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (deal.vendorOwned()) {
            fields.put(VENDOR_ENGAGEMENT, deal.engagementId().toString());
        }
        String organization = deal.organization().value();
        fields.put(
                MEMBERS,
                deal.team().stream().map(email -> member(organization, email)).toList());
        return fields;
    }

    private static Map<String, Object> ofOrganization(OrganizationCopy organization) {
        return Map.of(
                SOLUTIONS,
                organization.solutions().stream()
                        .map(OrganizationCopy.Published::solutionId)
                        .toList());
    }
}
