package cosell.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the people of the story fill in. */
final class Forms {

    private static final int SALES_CYCLE_DAYS = 90;
    private static final int CONTRACT_YEARS = 3;
    private static final Map<String, Object> CONTOSO_LEAD = person("Ada Admin", "admin@contoso.example");
    private static final Map<String, Object> SELLER = person("Sam Seller", "seller@msft.example");

    private Forms() {}

    static Map<String, Object> deal(String name, LocalDate today) {
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("locationId", "1000001"),
                Map.entry(
                        "customer",
                        Map.of(
                                "name", "Adventure Works",
                                "country", "US",
                                "address", Map.of("line1", "1 Main Street", "city", "Seattle", "postalCode", "98101"))),
                Map.entry("customerContact", person("Chris Customer", "chris@adventure-works.example")),
                Map.entry(
                        "consents",
                        List.of(Map.of("audience", "VENDOR", "text", "You may pass my contact on to the vendor."))),
                Map.entry("value", money("250000.00")),
                Map.entry("estimatedCloseDate", today.plusDays(SALES_CYCLE_DAYS).toString()),
                Map.entry("team", List.of(CONTOSO_LEAD)),
                Map.entry("solutions", List.of(Map.of("id", "SOL-1001-CON"), Map.of("id", "MS-AZURE"))),
                Map.entry("visibleToVendor", false));
    }

    static Map<String, Object> vendorInvitation(String deal) {
        return Map.of(
                "dealId",
                deal,
                "invitee",
                "msft",
                "help",
                Map.of("kind", "TECHNICAL_ARCHITECTURE", "notes", "A landing zone for 400 servers"));
    }

    static Map<String, Object> partnerInvitation(String deal, LocalDate today) {
        return Map.of(
                "dealId", deal,
                "invitee", "fabrikam",
                "help", Map.of("kind", "PROOF_OF_CONCEPT"),
                "estimatedCloseDate", today.plusDays(SALES_CYCLE_DAYS).toString(),
                "value", money("40000.00"),
                "team", List.of(CONTOSO_LEAD),
                "solutions", List.of(Map.of("id", "SOL-2001-FAB")));
    }

    static Map<String, Object> acceptance(LocalDate today) {
        return Map.of(
                "name", "Adventure Works: datacenter move",
                "value", money("250000.00"),
                "estimatedCloseDate", today.plusDays(SALES_CYCLE_DAYS).toString(),
                "team", List.of(SELLER));
    }

    static Map<String, Object> won(LocalDate today) {
        return Map.of("value", money("262500.00"), "contractDate", today.toString());
    }

    static Map<String, Object> registration(String deal, LocalDate today) {
        return Map.of(
                "dealId",
                deal,
                "programme",
                "AZURE_IP_CO_SELL",
                "solutionId",
                "SOL-1001-CON",
                "contract",
                Map.of(
                        "kind", "NEW",
                        "signedOn", today.toString(),
                        "startsOn", today.toString(),
                        "endsOn", today.plusYears(CONTRACT_YEARS).toString(),
                        "totalValue", money("262500.00"),
                        "solutionValue", money("180000.00"),
                        "namesCompany", true,
                        "namesSolution", true),
                "deployment",
                Map.of("runsOn", "AZURE", "tenant", "CUSTOMER", "pricingModel", "SUBSCRIPTION"),
                "contact",
                CONTOSO_LEAD,
                "documents",
                List.of(Map.of("name", "Signed contract", "reference", "CRM attachment 4711")));
    }

    private static Map<String, Object> person(String name, String email) {
        return Map.of("name", name, "phone", "+12065550100", "email", email);
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", new BigDecimal(amount), "currency", "USD");
    }
}
