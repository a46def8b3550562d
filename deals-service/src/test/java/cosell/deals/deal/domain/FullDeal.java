package cosell.deals.deal.domain;

import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A deal in which nothing is missing, though no deal ever holds all of it; for tests of its written forms. */
public final class FullDeal {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00.123Z");
    private static final LocalDate DAY = LocalDate.parse("2026-12-31");
    private static final Money MONEY = new Money(new BigDecimal("125000.5"), "USD");
    private static final Person PERSON = new Person("Sam", "+14255550100", "sam@contoso.example");
    private static final Help HELP = new Help("QUOTES_LICENSING", "A quote, please");
    private static final Solution SOLUTION =
            new Solution("SOL-CON", SolutionKind.OWN, "Data Foundation", "1000001", 2, MONEY);

    private FullDeal() {}

    public static Deal deal() {
        return new Deal(
                new Identity(id(1), new OrganizationId("contoso"), id(2), Direction.OUTBOUND, true, "1000001"),
                new Classification(DealType.CO_SELL, true),
                content(),
                sharing(),
                progress(),
                reports(),
                new Source(true, AT, AT.plusSeconds(1)),
                AT.plusSeconds(2),
                AT.plusSeconds(3));
    }

    public static UUID id(int number) {
        return new UUID(0x4000L, 0x8000000000000000L + number);
    }

    private static Content content() {
        return new Content(
                "Cloud move",
                new Customer(
                        "Woodgrove",
                        "US",
                        new Address("1 Main St", "2nd floor", "Portland", "OR", "97201"),
                        "123456789"),
                PERSON,
                List.of(new Consent(Audience.VENDOR, "admin@contoso.example", AT, "You may tell the vendor.")),
                MONEY,
                DAY,
                List.of(PERSON),
                List.of(SOLUTION),
                new CrmKey("dynamics", "OPP-1"),
                "SPRING",
                "Ours alone");
    }

    private static Sharing sharing() {
        OrganizationId fabrikam = new OrganizationId("fabrikam");
        return new Sharing(
                HELP,
                true,
                AT,
                List.of(new RequestedInvitation(
                        id(3),
                        fabrikam,
                        "2000001",
                        List.of("desk@fabrikam.example"),
                        DAY,
                        MONEY,
                        "Come along",
                        List.of(PERSON),
                        List.of(SOLUTION),
                        HELP)),
                List.of(new DealInvitation(id(3), fabrikam, true, InvitationState.DECLINED, AT, "BUDGET", true)),
                new Inviter(fabrikam, id(4), id(5), List.of(PERSON), List.of("sam@contoso.example")),
                AT);
    }

    private static Progress progress() {
        return new Progress(
                DealStatus.LOST,
                "PROPOSED",
                60,
                List.of(new StageMark("PROPOSED", 60, AT, "admin@contoso.example")),
                AT,
                new Closing(AT, MONEY, DAY, "DUPLICATE", "Twice", id(6)));
    }

    private static Reports reports() {
        return new Reports(
                List.of(new RegistrationMilestone(
                        id(7),
                        "SOL-CON",
                        "ACTION_REQUIRED",
                        AT,
                        List.of(new RegistrationMilestone.Open(
                                "/contract", "INVALID_VALUE", "It ends early.", "Mend it.", "G-03", AT)))),
                List.of(new CrmSync(new CrmKey("dynamics", "OPP-1"), "topic", 1, 42, "7", AT, "APPLIED", AT)));
    }
}
