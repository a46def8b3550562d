package cosell.deals;

/** Bodies that create deals. */
final class Forms {

    static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    private Forms() {}

    static String privateDeal(String name, String crmId) {
        return dealOf("1000001", "SOL-1001-CON", name, crmId);
    }

    static String dealOf(String location, String solution, String name, String crmId) {
        return """
                {"name":"%s","locationId":"%s","customer":{"name":"Woodgrove","country":"US"},
                 "value":{"amount":125000.00,"currency":"USD"},"estimatedCloseDate":"2026-12-31",
                 "team":[{"name":"Sam Seattle","phone":"+14255550100","email":"Seattle@contoso.example"}],
                 "solutions":[{"id":"%s"}],"crm":{"system":"dynamics","id":"%s"}}
                """.formatted(name, location, solution, crmId);
    }
}
