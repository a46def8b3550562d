package cosell.notification.recipients.domain;

import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.INBOUND;
import static cosell.notification.Samples.OUTBOUND;
import static cosell.notification.Samples.VENDOR;
import static cosell.notification.Samples.inbound;
import static cosell.notification.Samples.optedOut;
import static cosell.notification.Samples.organization;
import static cosell.notification.Samples.person;
import static cosell.notification.Samples.reachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.OrganizationCopy.Contact;
import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.copies.domain.OrganizationCopy.Reachable;
import cosell.notification.notices.domain.Audience;
import cosell.notification.recipients.domain.Found.PassedOver;
import cosell.notification.recipients.domain.Found.Why;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The chain of 04-notifications.md, branch by branch: everything further down is always there to be passed by. */
class RecipientChainTest {

    private static final Contact NAMED = contact("named@f.example", List.of(), List.of(), List.of());
    private static final Contact SOLUTION_CZ =
            contact("solution-cz@f.example", List.of(), List.of("SOL"), List.of("CZ", "SK"));
    private static final Contact SOLUTION_ANY =
            contact("solution-any@f.example", List.of(), List.of("SOL"), List.of("OOO"));
    private static final Contact SOLUTION_DE =
            contact("solution-de@f.example", List.of(), List.of("SOL"), List.of("DE"));
    private static final Contact SOLUTION_NOWHERE = contact("solution@f.example", List.of(), List.of("SOL"), List.of());
    private static final Contact OTHER_SOLUTION =
            contact("other@f.example", List.of(), List.of("ELSE"), List.of("OOO"));
    private static final Contact LOCATION = contact("location@f.example", List.of("2000001"), List.of(), List.of());
    private static final Contact OTHER_LOCATION =
            contact("elsewhere@f.example", List.of("2000002"), List.of(), List.of());
    private static final Member LOCAL_ADMIN = member("local@f.example", "REFERRALS_ADMIN", false, "2000001");
    private static final Member OTHER_ADMIN = member("foreign@f.example", "REFERRALS_ADMIN", false, "2000002");
    private static final Member GLOBAL_ADMIN = member("global@f.example", "REFERRALS_ADMIN", true);
    private static final Member READER = member("reader@f.example", "REFERRALS_READER", true);
    private static final Member LOCAL_SELLER = member("seller@f.example", "VENDOR_SELLER", false, "2000001");
    private static final Member GLOBAL_SELLER = member("sellers@f.example", "VENDOR_SELLER", true);

    static Stream<Arguments> firstRuleThatYieldsSomebody() {
        var admins = List.of(READER, OTHER_ADMIN, LOCAL_ADMIN, GLOBAL_ADMIN);
        var all = List.of(NAMED, SOLUTION_CZ, LOCATION);
        return Stream.of(
                arguments(
                        "the own team",
                        List.of("team@f.example"),
                        all,
                        admins,
                        true,
                        RecipientRule.DEAL_TEAM,
                        "team@f.example"),
                arguments(
                        "contacts it names",
                        List.of(),
                        all,
                        admins,
                        true,
                        RecipientRule.NAMED_CONTACTS,
                        "named@f.example"),
                arguments(
                        "the solution's contact in the customer's country",
                        List.of(),
                        List.of(SOLUTION_DE, SOLUTION_CZ, LOCATION),
                        admins,
                        true,
                        RecipientRule.SOLUTION_CONTACTS,
                        "solution-cz@f.example"),
                arguments(
                        "the solution's contact for all countries",
                        List.of(),
                        List.of(SOLUTION_DE, SOLUTION_ANY, LOCATION),
                        admins,
                        true,
                        RecipientRule.SOLUTION_CONTACTS,
                        "solution-any@f.example"),
                arguments(
                        "no contact for other countries, for none, or of another solution",
                        List.of(),
                        List.of(SOLUTION_DE, SOLUTION_NOWHERE, OTHER_SOLUTION, LOCATION),
                        admins,
                        true,
                        RecipientRule.LOCATION_CONTACTS,
                        "location@f.example"),
                arguments(
                        "no contact of another location",
                        List.of(),
                        List.of(OTHER_LOCATION),
                        admins,
                        true,
                        RecipientRule.ADMINS_OF_LOCATION,
                        "local@f.example"),
                arguments(
                        "global admins where no scope names the location",
                        List.of(),
                        List.of(),
                        List.of(OTHER_ADMIN, GLOBAL_ADMIN, READER),
                        true,
                        RecipientRule.GLOBAL_ADMINS,
                        "global@f.example"),
                arguments(
                        "the fallback address where there is no admin",
                        List.of(),
                        List.of(),
                        List.of(READER, OTHER_ADMIN, GLOBAL_SELLER),
                        true,
                        RecipientRule.FALLBACK,
                        "fallback@f.example"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void firstRuleThatYieldsSomebody(
            String branch,
            List<String> team,
            List<Contact> contacts,
            List<Member> members,
            boolean fallback,
            RecipientRule rule,
            String address) {
        var found =
                RecipientChain.ofInvitee(fabrikam(contacts, members), deal(team), audience(List.of("NAMED@f.example")));

        assertThat(found.recipients())
                .extracting(Recipient::rule, Recipient::address)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, address));
        assertThat(found.passedOver()).isEmpty();
    }

    @Test
    void nobodyAndNoFallbackAddressFindsNobody() {
        var empty = organization(FABRIKAM, false, List.of(), List.of(READER), null);

        assertThat(RecipientChain.ofInvitee(empty, deal(List.of()), audience(List.of())))
                .isEqualTo(new Found(List.of(), List.of()));
    }

    @Test
    void theVendorsSellersTakeThePlaceOfAdmins() {
        var both = organization(VENDOR, true, List.of(), List.of(LOCAL_ADMIN, LOCAL_SELLER, GLOBAL_SELLER), null);
        var global = organization(VENDOR, true, List.of(), List.of(GLOBAL_ADMIN, GLOBAL_SELLER), null);

        assertThat(RecipientChain.ofInvitee(both, deal(List.of()), audience(List.of()))
                        .recipients())
                .extracting(Recipient::rule)
                .containsExactly(RecipientRule.SELLERS_OF_LOCATION);
        assertThat(RecipientChain.ofInvitee(global, deal(List.of()), audience(List.of()))
                        .recipients())
                .extracting(Recipient::rule)
                .containsExactly(RecipientRule.GLOBAL_SELLERS);
    }

    @Test
    void whoOptedOutIsPassedOverAndTheNextRuleDecides() {
        var silent = new Contact(optedOut("location@f.example"), List.of("2000001"), List.of(), List.of());

        var found = RecipientChain.ofInvitee(
                fabrikam(List.of(silent), List.of(LOCAL_ADMIN)), deal(List.of()), audience(List.of()));

        assertThat(found.recipients()).extracting(Recipient::address).containsExactly("local@f.example");
        assertThat(found.passedOver())
                .containsExactly(new PassedOver(
                        new Recipient(
                                "Name of location@f.example",
                                "location@f.example",
                                "en",
                                "UTC",
                                RecipientRule.LOCATION_CONTACTS),
                        Why.OPTED_OUT));
    }

    @Test
    void optingOutCountsForEveryEntryOfAnAddressWhateverItsCase() {
        var silent = new Member(optedOut("TEAM@f.example"), List.of("REFERRALS_USER"), List.of(), true);

        var found = RecipientChain.ofTeam(fabrikam(List.of(), List.of(silent)), deal(List.of("team@f.example")));

        assertThat(found.recipients()).extracting(Recipient::rule).containsExactly(RecipientRule.FALLBACK);
        assertThat(found.passedOver()).extracting(PassedOver::why).containsExactly(Why.OPTED_OUT);
    }

    @Test
    void anAddressThatCanNotBeWrittenToIsPassedOver() {
        var found = RecipientChain.ofTeam(
                fabrikam(List.of(), List.of()), deal(List.of("not an address", "a@b.example\r\nBcc: x@y.example")));

        assertThat(found.recipients()).extracting(Recipient::rule).containsExactly(RecipientRule.FALLBACK);
        assertThat(found.passedOver())
                .extracting(PassedOver::why)
                .containsOnly(Why.INVALID_ADDRESS)
                .hasSize(2);
    }

    @Test
    void membersOfATeamWithoutAnAddressAreNotThere() {
        var nameless = new DealCopy(
                INBOUND,
                FABRIKAM,
                OUTBOUND,
                "2000001",
                "Deal",
                "Customer",
                true,
                List.of(new cosell.notification.copies.domain.Person("No Mail", "+420222333444", null)),
                List.of(),
                null,
                false);

        var found = RecipientChain.ofTeam(fabrikam(List.of(), List.of()), nameless);

        assertThat(found.recipients()).extracting(Recipient::rule).containsExactly(RecipientRule.FALLBACK);
        assertThat(found.passedOver()).isEmpty();
    }

    @Test
    void aTeamIsWrittenToInItsOwnLanguageAndZone() {
        var czech = new Member(
                new Reachable("Petr", "Petr@f.example", "cs-CZ", "Europe/Prague", false), List.of(), List.of(), false);

        var found = RecipientChain.ofTeam(
                fabrikam(List.of(), List.of(czech)),
                deal(List.of("petr@f.example", "unknown@f.example", "PETR@f.example")));

        assertThat(found.recipients())
                .containsExactly(
                        new Recipient(
                                "Member petr@f.example",
                                "petr@f.example",
                                "cs-CZ",
                                "Europe/Prague",
                                RecipientRule.DEAL_TEAM),
                        new Recipient(
                                "Member unknown@f.example", "unknown@f.example", "en", "UTC", RecipientRule.DEAL_TEAM));
    }

    @Test
    void aRegistrationGoesToItsContactAndTheTeamTogether() {
        var found = RecipientChain.ofRegistrants(
                fabrikam(List.of(), List.of()),
                deal(List.of("team@f.example", "contact@f.example")),
                person("Contact", "contact@f.example"));

        assertThat(found.recipients())
                .extracting(Recipient::address, Recipient::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("contact@f.example", RecipientRule.REGISTRATION_CONTACT),
                        org.assertj.core.groups.Tuple.tuple("team@f.example", RecipientRule.DEAL_TEAM));
    }

    @Test
    @DisplayName("V-02 new work goes to every member with the reviewer's role, else to the vendor's fallback address")
    void reviewers() {
        var reviewer = member("reviewer@v.example", "REGISTRATION_REVIEWER", true);
        var vendor = organization(VENDOR, true, List.of(), List.of(GLOBAL_SELLER, reviewer), "fallback@v.example");
        var without = organization(VENDOR, true, List.of(), List.of(GLOBAL_SELLER), "fallback@v.example");

        assertThat(RecipientChain.ofReviewers(vendor).recipients())
                .extracting(Recipient::address)
                .containsExactly("reviewer@v.example");
        assertThat(RecipientChain.ofReviewers(without).recipients())
                .extracting(Recipient::rule)
                .containsExactly(RecipientRule.FALLBACK);
    }

    private static OrganizationCopy fabrikam(List<Contact> contacts, List<Member> members) {
        return organization(FABRIKAM, false, contacts, members, "fallback@f.example");
    }

    private static DealCopy deal(List<String> team) {
        return inbound(team.stream()
                .map(address -> person("Member " + address, address))
                .toArray(cosell.notification.copies.domain.Person[]::new));
    }

    private static Audience.Invitee audience(List<String> named) {
        return new Audience.Invitee(FABRIKAM, INBOUND, OUTBOUND, named, List.of("SOL", "SOL-2"), "CZ");
    }

    private static Contact contact(
            String address, List<String> locations, List<String> solutions, List<String> countries) {
        return new Contact(reachable(address), locations, solutions, countries);
    }

    private static Member member(String address, String role, boolean global, String... locations) {
        return new Member(reachable(address), List.of(role), List.of(locations), global);
    }
}
