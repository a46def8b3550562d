package cosell.registration.domain.eligibility;

import static cosell.registration.Samples.CONTOSO;
import static cosell.registration.Samples.DEAL;
import static cosell.registration.Samples.ENGAGEMENT;
import static cosell.registration.Samples.INVITATION;
import static cosell.registration.Samples.MSFT;
import static cosell.registration.Samples.VENDOR_DEAL;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.registration.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every combination, against a table that was written down by hand from G-01 and G-02. */
class EligibilityTruthTableTest {

    /** The only combinations that may be registered: type, solution, status, vendor's answer, vendor's outcome. */
    private static final Set<String> REGISTRABLE =
            """
            CO_SELL     eligible WON ACCEPTED  open
            CO_SELL     eligible WON ACCEPTED  won
            CO_SELL     eligible WON NONE      won
            CO_SELL     eligible WON REQUESTED won
            CO_SELL     eligible WON PENDING   won
            CO_SELL     eligible WON DECLINED  won
            CO_SELL     eligible WON EXPIRED   won
            CO_SELL     eligible WON WITHDRAWN won
            CO_SELL     eligible WON STARTED   open
            CO_SELL     eligible WON STARTED   won
            PARTNER_LED eligible WON NONE      open
            PARTNER_LED eligible WON NONE      won
            PARTNER_LED eligible WON REQUESTED open
            PARTNER_LED eligible WON REQUESTED won
            PARTNER_LED eligible WON PENDING   open
            PARTNER_LED eligible WON PENDING   won
            PARTNER_LED eligible WON ACCEPTED  open
            PARTNER_LED eligible WON ACCEPTED  won
            PARTNER_LED eligible WON DECLINED  open
            PARTNER_LED eligible WON DECLINED  won
            PARTNER_LED eligible WON EXPIRED   open
            PARTNER_LED eligible WON EXPIRED   won
            PARTNER_LED eligible WON WITHDRAWN open
            PARTNER_LED eligible WON WITHDRAWN won
            PARTNER_LED eligible WON STARTED   open
            PARTNER_LED eligible WON STARTED   won
            """.lines().map(line -> line.replaceAll(" +", " ")).collect(Collectors.toSet());

    /** Age when won, and whether that is early. */
    private static final List<Age> AGES = List.of(
            new Age(Duration.ofHours(1), true),
            new Age(Duration.ofDays(3).minusMillis(1), true),
            new Age(Duration.ofDays(3), false),
            new Age(Duration.ofDays(3).plusMillis(1), false));

    private static final List<String> ANSWERS =
            List.of("NONE", "REQUESTED", "PENDING", "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN", "STARTED");

    private record Age(Duration duration, boolean early) {}

    record Case(DealType type, String solution, DealStatus status, String answer, String outcome, Age age) {

        String row() {
            return String.join(" ", type.name(), solution, status.name(), answer, outcome);
        }
    }

    private static Stream<Case> everyCombination() {
        List<Case> cases = new ArrayList<>();
        for (DealType type : DealType.values()) {
            for (String solution : List.of("eligible", "plain")) {
                for (DealStatus status : DealStatus.values()) {
                    for (String answer : ANSWERS) {
                        for (String outcome : List.of("open", "won")) {
                            AGES.forEach(age -> cases.add(new Case(type, solution, status, answer, outcome, age)));
                        }
                    }
                }
            }
        }
        return cases.stream();
    }

    @Test
    @DisplayName("G-01 a deal is eligible in exactly the combinations of the table")
    void aDealIsEligibleInExactlyTheCombinationsOfTheTable() {
        Stream<Case> misjudged = everyCombination()
                .filter(combination -> judged(combination).eligible() != REGISTRABLE.contains(combination.row()));

        assertThat(misjudged).isEmpty();
    }

    @Test
    @DisplayName("G-01 each condition is reported on its own, whatever became of the others")
    void eachConditionIsReportedOnItsOwn() {
        Stream<Case> unreported = everyCombination()
                .filter(combination -> !judged(combination).findings().stream()
                        .map(Finding::criterion)
                        .toList()
                        .equals(List.of(Criterion.values())));

        assertThat(unreported).isEmpty();
    }

    @Test
    @DisplayName("G-02 a won deal is flagged when it was won less than 72 hours after it began, at exactly 72 not")
    void aWonDealIsFlaggedWhenItWasWonEarly() {
        Stream<Case> misjudged = everyCombination().filter(combination -> {
            boolean early =
                    combination.status() == DealStatus.WON && combination.age().early();
            return !judged(combination).flags().equals(early ? List.of(Flag.EARLY_WON) : List.of());
        });

        assertThat(misjudged).isEmpty();
    }

    @Test
    void theTableNamesOnlyCombinationsThatAreTried() {
        assertThat(everyCombination().map(Case::row)).containsAll(REGISTRABLE);
    }

    private static Eligibility judged(Case combination) {
        DealCopy deal = deal(combination);
        boolean won = combination.outcome().equals("won");
        List<DealCopy> vendorDeals = combination.answer().equals("STARTED") ? List.of(vendorsOwn(won)) : List.of();
        EngagementCopy engagement =
                new EngagementCopy(ENGAGEMENT, combination.answer().equals("STARTED"), List.of());
        VendorPart vendor = VendorPart.of(deal, engagement, vendorDeals);
        EligibilityFacts facts =
                EligibilityFacts.of(deal, vendor, List.of(Samples.DIRECTORY_ENTRY), Samples.PROGRAMMES.codes());
        return Eligibility.of(facts, Samples.NOW);
    }

    private static DealCopy deal(Case combination) {
        String solution = combination.solution().equals("eligible") ? Samples.SOLUTION : Samples.PLAIN_SOLUTION;
        boolean open = combination.status() == DealStatus.RECEIVED || combination.status() == DealStatus.ACCEPTED;
        Instant closed = Samples.CREATED.plus(combination.age().duration());
        return new DealCopy(
                DEAL,
                CONTOSO,
                ENGAGEMENT,
                combination.type(),
                combination.status(),
                false,
                "1000001",
                Samples.CUSTOMER,
                List.of(),
                List.of(solution),
                named(combination),
                combination.answer().equals("STARTED") ? new DealCopy.Inviter(MSFT, INVITATION) : null,
                open ? Samples.open(Samples.CREATED) : Samples.won(Samples.CREATED, closed));
    }

    /** Who marked its deal won without ever being invited is named by an invitation of unknown state. */
    private static List<DealCopy.NamedInvitation> named(Case combination) {
        boolean won = combination.outcome().equals("won");
        return switch (combination.answer()) {
            case "STARTED" -> List.of();
            case "NONE" ->
                won
                        ? List.of(new DealCopy.NamedInvitation(INVITATION, true, InvitationState.UNKNOWN, true))
                        : List.of();
            default ->
                List.of(new DealCopy.NamedInvitation(
                        INVITATION, true, InvitationState.valueOf(combination.answer()), won));
        };
    }

    private static DealCopy vendorsOwn(boolean won) {
        return new DealCopy(
                VENDOR_DEAL,
                MSFT,
                ENGAGEMENT,
                DealType.CO_SELL,
                won ? DealStatus.WON : DealStatus.ACCEPTED,
                true,
                "9000001",
                Samples.CUSTOMER,
                List.of(),
                List.of("MS-AZURE"),
                List.of(),
                null,
                won ? Samples.won(Samples.CREATED, Samples.WON) : Samples.open(Samples.CREATED));
    }
}
