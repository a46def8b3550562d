package cosell.launcher.imports;

import java.util.Set;

/** Names of what a mapping can fill: the fields of {@code CrmOpportunity}, with dots into its parts. */
final class OpportunityFields {

    static final Set<String> NAMES = Set.of(
            "sourceVersion",
            "sourceTime",
            "name",
            "customer.name",
            "customer.country",
            "customer.dunsNumber",
            "customer.address.line1",
            "customer.address.line2",
            "customer.address.city",
            "customer.address.region",
            "customer.address.postalCode",
            "customerContact.name",
            "customerContact.phone",
            "customerContact.email",
            "vendorConsent",
            "partnersConsent",
            "locationId",
            "stage",
            "stagePercent",
            "outcome",
            "lostReason",
            "lostNotes",
            "value",
            "currency",
            "closeDate",
            "contractDate",
            "campaignId",
            "notes",
            "help.kind",
            "help.notes",
            "visibleToVendor",
            "openedAt",
            "closedAt",
            "historic");
    static final Set<String> OF_PERSON = Set.of("name", "phone", "email");
    static final Set<String> OF_SOLUTION = Set.of("id", "quantity");

    private OpportunityFields() {}
}
