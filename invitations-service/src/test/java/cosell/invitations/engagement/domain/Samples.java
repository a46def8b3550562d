package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A deal of Contoso and everybody around it. */
public final class Samples {

    public static final OrganizationId MSFT = new OrganizationId("msft");
    public static final OrganizationId CONTOSO = new OrganizationId("contoso");
    public static final OrganizationId FABRIKAM = new OrganizationId("fabrikam");
    public static final OrganizationId NORTHWIND = new OrganizationId("northwind");
    public static final OrganizationId TAILSPIN = new OrganizationId("tailspin");

    public static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    public static final Instant DEADLINE = NOW.plus(Duration.ofDays(14));
    public static final UUID ENGAGEMENT = Ids.derived("test", "engagement");
    public static final UUID DEAL = Ids.derived("test", "deal");
    public static final UUID TO_FABRIKAM = Ids.derived("test", "to-fabrikam");
    public static final UUID TO_VENDOR = Ids.derived("test", "to-vendor");

    public static final Actor ALEX = new Actor(Actor.Kind.USER, CONTOSO, "alex", "admin@contoso.example");
    public static final Person SAM = new Person("Sam Seattle", "+12065550110", "seattle@contoso.example");
    public static final Person CUSTOMER_CONTACT = new Person("Chris Customer", "+12065550199", "chris@adatum.example");
    public static final Help HELP = new Help("QUOTES_LICENSING", "Which plan fits?");

    public static final EngagementRules RULES = new EngagementRules(
            MSFT,
            Duration.ofDays(14),
            List.of(7, 2),
            Set.of("QUOTES_LICENSING", "GENERAL_OTHER"),
            Set.of("BUDGET", "OTHER"),
            Set.of("NO_SELLER"));
    public static final EngagementDecider DECIDER = new EngagementDecider(RULES);

    public static final Party MICROSOFT_ENTRY = new Party(
            MSFT,
            "Microsoft",
            true,
            List.of(new Place("9000001", "US", true)),
            List.of("cosell@msft.example"),
            Map.of("MS-AZURE", "Microsoft Azure"));
    public static final Party CONTOSO_ENTRY = new Party(
            CONTOSO,
            "Contoso",
            true,
            List.of(new Place("1000001", "US", true), new Place("1000002", "CZ", false)),
            List.of("referrals.seattle@contoso.example"),
            Map.of("SOL-1001-CON", "Contoso Data Foundation"));
    public static final Party FABRIKAM_ENTRY = new Party(
            FABRIKAM,
            "Fabrikam",
            true,
            List.of(new Place("2000001", "DE", true), new Place("2000002", "US", false)),
            List.of("referrals.berlin@fabrikam.example"),
            Map.of("SOL-2001-FAB", "Fabrikam Field Service"));
    public static final Party NORTHWIND_ENTRY = new Party(
            NORTHWIND,
            "Northwind",
            true,
            List.of(new Place("3000001", "GB", true)),
            List.of(),
            Map.of("SOL-3001-NOR", "Northwind Supply Planning"));
    public static final Party TAILSPIN_ENTRY =
            new Party(TAILSPIN, "Tailspin", false, List.of(new Place("4000001", "NO", true)), List.of(), Map.of());
    public static final Ecosystem ECOSYSTEM =
            new Ecosystem(List.of(MICROSOFT_ENTRY, CONTOSO_ENTRY, FABRIKAM_ENTRY, NORTHWIND_ENTRY, TAILSPIN_ENTRY));

    public static final Requester CONTOSO_ADMIN = admin(CONTOSO);
    public static final Requester FABRIKAM_ADMIN = admin(FABRIKAM);
    public static final Requester SELLER =
            new Requester(MSFT, "seller@msft.example", Set.of(Capacity.SELLS_FOR_VENDOR), true, Set.of());

    private Samples() {}

    public static Requester admin(OrganizationId organization) {
        return new Requester(
                organization, "admin@" + organization + ".example", Set.of(Capacity.ADMINISTERS), true, Set.of());
    }

    public static Requester user(OrganizationId organization, String email, String place) {
        return new Requester(organization, email, Set.of(Capacity.TAKES_PART), false, Set.of(place));
    }

    public static Requester reader(OrganizationId organization) {
        return new Requester(organization, "reader@" + organization, Set.of(Capacity.READS), true, Set.of());
    }

    public static Money money(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    /** A deal that fulfils everything there is to inviting the vendor. */
    public static InvitingDeal deal(DealType type, DealStatus status) {
        return deal(type, status, CUSTOMER_CONTACT, List.of(Audience.VENDOR, Audience.PARTNERS));
    }

    public static InvitingDeal deal(
            DealType type,
            DealStatus status,
            @org.jspecify.annotations.Nullable Person contact,
            List<Audience> consents) {
        return new InvitingDeal(
                DEAL,
                new Position(0, 1),
                CONTOSO,
                false,
                "1000001",
                new Opportunity(
                        "Adatum goes cloud",
                        new Customer(
                                "Adatum", "US", new Address("1 Main St", null, "Reno", "NV", "89501"), "150483782"),
                        contact,
                        consents,
                        money("125000"),
                        LocalDate.parse("2027-03-31"),
                        List.of(new Solution(SolutionKind.OWN, "SOL-1001-CON", "Contoso Data Foundation", null, 2))),
                new Standing(status, type, false, "CREATED", 10),
                List.of(SAM),
                List.of(),
                NOW.minusSeconds(60));
    }

    public static InvitingDeal naming(InvitingDeal deal, UUID... invitations) {
        return new InvitingDeal(
                deal.dealId(),
                deal.position().next(),
                deal.organization(),
                deal.vendorOwned(),
                deal.locationId(),
                deal.opportunity(),
                deal.standing(),
                deal.team(),
                List.of(invitations),
                deal.createdAt());
    }

    public static Engagement engagement(InvitingDeal deal, Invitation... invitations) {
        return new Engagement(ENGAGEMENT, deal, List.of(invitations));
    }

    public static Engagement open(Invitation... invitations) {
        return engagement(deal(DealType.CO_SELL, DealStatus.ACCEPTED), invitations);
    }

    public static Offer offer(UUID id, OrganizationId invitee, String place) {
        boolean vendor = invitee.equals(MSFT);
        return new Offer(
                id,
                invitee,
                vendor,
                place,
                Offer.inviteeDealId(id),
                List.of("referrals@" + invitee + ".example"),
                ALEX,
                NOW,
                DEADLINE,
                new ReducedCopy(
                        "Adatum goes cloud",
                        new Customer("Adatum", "US", null, null),
                        CUSTOMER_CONTACT,
                        LocalDate.parse("2027-02-28"),
                        money("40000"),
                        "You know them.",
                        List.of(SAM),
                        List.of(new Solution(
                                SolutionKind.THIRD_PARTY, "SOL-2001-FAB", "Fabrikam Field Service", null, null)),
                        HELP));
    }

    public static Pending toFabrikam() {
        return new Pending(offer(TO_FABRIKAM, FABRIKAM, "2000001"), List.of(), List.of(7, 2));
    }

    public static Pending toVendor() {
        return new Pending(offer(TO_VENDOR, MSFT, "9000001"), List.of(), List.of(7, 2));
    }

    public static InvitationDraft draftFor(OrganizationId invitee) {
        boolean vendor = invitee.equals(MSFT);
        return new InvitationDraft(
                invitee.value(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                vendor ? List.of() : List.of(solutionOf(invitee)),
                vendor ? new HelpDraft("QUOTES_LICENSING", null) : null);
    }

    public static String solutionOf(OrganizationId organization) {
        return ECOSYSTEM
                .find(organization)
                .flatMap(party -> party.solutions().keySet().stream().findFirst())
                .orElse("SOL-NONE");
    }

    public static AcceptanceDraft acceptance() {
        return new AcceptanceDraft(
                "Field service for Adatum",
                new MoneyDraft(new BigDecimal("42000.50"), "USD"),
                LocalDate.parse("2027-02-15"),
                "Ours alone",
                new CrmIdDraft("dynamics", "OPP-7"),
                "SPRING",
                List.of(new PersonDraft("Ada Admin", "+4930901820", "admin@fabrikam.example")),
                null,
                null,
                null);
    }

    public static AcceptanceDraft wonAtOnce() {
        return new AcceptanceDraft(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new PersonDraft("Sasha Seller", "+14255550100", "seller@msft.example")),
                AcceptanceDraft.WON,
                new MoneyDraft(new BigDecimal("130000"), "USD"),
                LocalDate.parse("2026-11-01"));
    }

    public static Changed<Engagement, EngagementEvent, EngagementRefusal> changed(
            Decision<Engagement, EngagementEvent, EngagementRefusal> decision) {
        if (decision instanceof Changed<Engagement, EngagementEvent, EngagementRefusal> changed) {
            return changed;
        }
        throw new AssertionError("Expected a change, got " + decision);
    }

    public static List<EngagementRefusal> refused(Decision<Engagement, EngagementEvent, EngagementRefusal> decision) {
        if (decision instanceof Refused<Engagement, EngagementEvent, EngagementRefusal>(var reasons)) {
            return reasons;
        }
        throw new AssertionError("Expected a refusal, got " + decision);
    }
}
