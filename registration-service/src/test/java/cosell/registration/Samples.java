package cosell.registration;

import cosell.platform.domain.OrganizationId;
import cosell.registration.domain.Amount;
import cosell.registration.domain.Contact;
import cosell.registration.domain.Contract;
import cosell.registration.domain.ContractKind;
import cosell.registration.domain.Form;
import cosell.registration.domain.Programme;
import cosell.registration.domain.Programmes;
import cosell.registration.domain.ProofDocument;
import cosell.registration.domain.Question;
import cosell.registration.domain.eligibility.Customer;
import cosell.registration.domain.eligibility.DealClosing;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.DealDates;
import cosell.registration.domain.eligibility.DealStatus;
import cosell.registration.domain.eligibility.DealType;
import cosell.registration.domain.eligibility.Eligibility;
import cosell.registration.domain.eligibility.EligibilityFacts;
import cosell.registration.domain.eligibility.InvitationState;
import cosell.registration.domain.eligibility.OrganizationCopy;
import cosell.registration.domain.eligibility.VendorPart;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A won co-sell deal of Contoso, its registration, and what lies around it. */
public final class Samples {

    public static final Instant CREATED = Instant.parse("2026-11-02T09:00:00Z");
    public static final Instant WON = CREATED.plus(Duration.ofHours(73));
    public static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

    public static final OrganizationId CONTOSO = new OrganizationId("contoso");
    public static final OrganizationId MSFT = new OrganizationId("msft");

    public static final UUID DEAL = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID ENGAGEMENT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    public static final UUID INVITATION = UUID.fromString("00000000-0000-4000-8000-000000000003");
    public static final UUID REGISTRATION = UUID.fromString("00000000-0000-4000-8000-000000000004");
    public static final UUID VENDOR_DEAL = UUID.fromString("00000000-0000-4000-8000-000000000005");

    public static final String SOLUTION = "SOL-1001-CON";
    public static final String PLAIN_SOLUTION = "SOL-1002-CON";
    public static final String AZURE = "AZURE_IP_CO_SELL";

    public static final Customer CUSTOMER = new Customer(
            "Adventure Works",
            "US",
            new Customer.Address("1 Pine Street", null, "Seattle", "WA", "98101"),
            "123456789");

    public static final Question RUNS_ON =
            new Question("runsOn", "What does the solution run on?", List.of("AZURE", "OTHER"));
    public static final Question PRICING = new Question("pricingModel", "How is it priced?", List.of());

    public static final Programmes PROGRAMMES = new Programmes(List.of(
            new Programme(AZURE, "Azure IP co-sell", List.of(RUNS_ON, PRICING)),
            new Programme("BUSINESS_APPLICATIONS_PREMIUM", "Business Applications Premium", List.of())));

    public static final OrganizationCopy DIRECTORY_ENTRY = new OrganizationCopy(
            CONTOSO,
            List.of(
                    new OrganizationCopy.Published(SOLUTION, List.of(AZURE)),
                    new OrganizationCopy.Published(PLAIN_SOLUTION, List.of())));

    private Samples() {}

    public static DealCopy wonDeal() {
        return deal(DealType.CO_SELL, DealStatus.WON, List.of(SOLUTION, PLAIN_SOLUTION), won(CREATED, WON));
    }

    public static DealCopy deal(DealType type, DealStatus status, List<String> solutions, DealDates dates) {
        return new DealCopy(
                DEAL,
                CONTOSO,
                ENGAGEMENT,
                type,
                status,
                false,
                "1000001",
                CUSTOMER,
                List.of("seattle@contoso.example"),
                solutions,
                List.of(new DealCopy.NamedInvitation(INVITATION, true, InvitationState.ACCEPTED, false)),
                null,
                dates);
    }

    public static DealDates open(Instant createdAt) {
        return new DealDates(createdAt, null, null, null, false);
    }

    public static DealDates won(Instant createdAt, Instant wonAt) {
        return new DealDates(createdAt, null, null, new DealClosing(wonAt, null, null), false);
    }

    public static Eligibility eligible() {
        return eligibility(wonDeal());
    }

    public static Eligibility eligibility(DealCopy deal) {
        VendorPart vendor = VendorPart.of(deal, null, List.of());
        return Eligibility.of(EligibilityFacts.of(deal, vendor, List.of(DIRECTORY_ENTRY), PROGRAMMES.codes()), NOW);
    }

    public static Contract contract() {
        return new Contract(
                ContractKind.NEW,
                LocalDate.parse("2026-11-05"),
                LocalDate.parse("2026-11-05"),
                LocalDate.parse("2027-11-04"),
                false,
                amount("125000.00", "USD"),
                amount("80000.00", "USD"),
                true,
                true);
    }

    public static Amount amount(String amount, String currency) {
        return new Amount(new BigDecimal(amount), currency);
    }

    public static Form form() {
        return form(contract());
    }

    public static Form form(Contract contract) {
        return new Form(
                AZURE,
                SOLUTION,
                contract,
                Map.of("runsOn", "AZURE", "pricingModel", "per user and month"),
                new Contact("Dana Doe", "+12065550100", "dana@contoso.example"),
                List.of(ProofDocument.byReference(REGISTRATION, "contract.pdf", "https://files.contoso.example/1")));
    }

    public static Form emptyForm() {
        Contract nothing = new Contract(null, null, null, null, false, null, null, false, false);
        return new Form(null, null, nothing, Map.of(), null, List.of());
    }
}
