package cosell.invitations.directory.domain;

import static cosell.invitations.directory.domain.DraftBuilder.DATA;
import static cosell.invitations.directory.domain.DraftBuilder.PRAHA;
import static cosell.invitations.directory.domain.DraftBuilder.SEATTLE;
import static cosell.invitations.directory.domain.DraftBuilder.admin;
import static cosell.invitations.directory.domain.DraftBuilder.contact;
import static cosell.invitations.directory.domain.DraftBuilder.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cosell.invitations.directory.domain.EntryDraft.ContactDraft;
import cosell.invitations.directory.domain.EntryDraft.LocationDraft;
import cosell.invitations.directory.domain.EntryDraft.MemberDraft;
import cosell.invitations.directory.domain.EntryDraft.SolutionDraft;
import cosell.platform.domain.Fault;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryRulesTest {

    private static final EntryRules RULES = new EntryRules(new OrganizationId("msft"));

    /** A change of a good draft, and the one thing that is wrong then. */
    private static Arguments wrong(String what, UnaryOperator<DraftBuilder> change, String fault) {
        return arguments(what, change, fault);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                wrong("no id", draft -> draft.id(null), "/id REQUIRED_FIELD_MISSING"),
                wrong("an id of another form", draft -> draft.id("Contoso"), "/id INVALID_STRING_FORMAT"),
                wrong("the id of everybody", draft -> draft.id("everybody"), "/id INVALID_VALUE"),
                wrong("the operators' id", draft -> draft.id("platform"), "/id INVALID_VALUE"),
                wrong("no name", draft -> draft.name(null), "/name REQUIRED_FIELD_MISSING"),
                wrong("a blank name", draft -> draft.name(" "), "/name INVALID_STRING_FORMAT"),
                wrong("a long name", draft -> draft.name("x".repeat(256)), "/name VALUE_OUT_OF_RANGE"),
                wrong("no kind", draft -> draft.kind(null), "/kind REQUIRED_FIELD_MISSING"),
                wrong("a second vendor", draft -> draft.kind(OrganizationKind.VENDOR), "/kind INVALID_VALUE"),
                wrong("a vendor as a partner", draft -> draft.id("msft"), "/kind INVALID_VALUE"),
                wrong(
                        "a broken fallback address",
                        draft -> draft.addresses("nobody", null),
                        "/fallbackAddress INVALID_STRING_FORMAT"),
                wrong(
                        "a broken integration contact",
                        draft -> draft.addresses(null, "nobody@"),
                        "/integrationContact INVALID_STRING_FORMAT"));
    }

    static Stream<Arguments> mistakesOfLocations() {
        return Stream.of(
                wrong(
                        "no default",
                        draft -> draft.locations(new LocationDraft("1000001", "Seattle", "US", false), PRAHA),
                        "/locations NOT_ENOUGH_VALUES"),
                wrong(
                        "two defaults",
                        draft -> draft.locations(SEATTLE, new LocationDraft("1000002", "Praha", "CZ", true)),
                        "/locations/1/byDefault TOO_MANY_VALUES"),
                wrong(
                        "one twice",
                        draft -> draft.locations(SEATTLE, PRAHA, new LocationDraft("1000002", "Brno", "CZ", null)),
                        "/locations/2/id DUPLICATE_KEY_VALUE"),
                wrong(
                        "no country",
                        draft -> draft.locations(SEATTLE, new LocationDraft("1000002", "Praha", "OOO", null)),
                        "/locations/1/country INVALID_STRING_FORMAT"),
                wrong(
                        "an id of another form",
                        draft -> draft.locations(SEATTLE, PRAHA, new LocationDraft("a b", "Brno", "CZ", null)),
                        "/locations/2/id INVALID_STRING_FORMAT"));
    }

    static Stream<Arguments> mistakesOfContacts() {
        return Stream.of(
                wrong("no id", draft -> draft.contacts(contact(null)), "/contacts/0/id REQUIRED_FIELD_MISSING"),
                wrong(
                        "one twice",
                        draft -> draft.contacts(contact("a"), contact("b"), contact("a")),
                        "/contacts/2/id DUPLICATE_KEY_VALUE"),
                contactWith("phone", "0224811111", "INVALID_STRING_FORMAT"),
                contactWith("email", "praha", "INVALID_STRING_FORMAT"),
                contactWith("locations/0", "2000001", "INVALID_VALUE"),
                contactWith("solutions/0", "SOL-9", "INVALID_VALUE"),
                contactWith("countries/0", "cz", "INVALID_STRING_FORMAT"),
                contactWith("locale", "čeština", "INVALID_STRING_FORMAT"),
                contactWith("locale", "", "INVALID_STRING_FORMAT"),
                contactWith("zone", "+02:00", "INVALID_STRING_FORMAT"),
                contactWith("zone", "Europe/Praha", "INVALID_STRING_FORMAT"));
    }

    private static Arguments contactWith(String field, String value, String code) {
        ContactDraft contact = new ContactDraft(
                "a",
                "Obchod Praha",
                field.equals("phone") ? value : null,
                field.equals("email") ? value : "praha@contoso.example",
                field.equals("locations/0") ? List.of(value) : null,
                field.equals("solutions/0") ? List.of(value) : null,
                field.equals("countries/0") ? List.of(value) : null,
                field.equals("locale") ? value : null,
                field.equals("zone") ? value : null,
                null);
        return wrong(field + " " + value, draft -> draft.contacts(contact), "/contacts/0/" + field + " " + code);
    }

    static Stream<Arguments> mistakesOfMembers() {
        return Stream.of(
                wrong("no address", draft -> draft.members(admin(null)), "/members/0/email REQUIRED_FIELD_MISSING"),
                wrong(
                        "one twice, in whatever case",
                        draft -> draft.members(admin("a@contoso.example"), user("A@Contoso.example")),
                        "/members/1/email DUPLICATE_KEY_VALUE"),
                wrong(
                        "a role of the platform",
                        draft -> draft.members(memberWith(List.of("PLATFORM_OPERATOR"), List.of())),
                        "/members/0/roles/0 INVALID_ENUM_VALUE"),
                wrong(
                        "a role twice",
                        draft -> draft.members(memberWith(List.of("REFERRALS_USER", "REFERRALS_USER"), List.of())),
                        "/members/0/roles/1 DUPLICATE_KEY_VALUE"),
                wrong(
                        "a location of another",
                        draft -> draft.members(memberWith(List.of(), List.of("1000001", "2000001"))),
                        "/members/0/locations/1 INVALID_VALUE"));
    }

    private static MemberDraft memberWith(List<String> roles, List<String> locations) {
        return new MemberDraft("Petra", "p@contoso.example", roles, locations, null, null, null, null);
    }

    static Stream<Arguments> mistakesOfSolutions() {
        return Stream.of(
                wrong("one twice", draft -> draft.solutions(DATA, DATA), "/solutions/1/id DUPLICATE_KEY_VALUE"),
                wrong(
                        "no name",
                        draft -> draft.solutions(DATA, new SolutionDraft("SOL-2", null, null)),
                        "/solutions/1/name REQUIRED_FIELD_MISSING"),
                wrong(
                        "a programme of another form",
                        draft -> draft.solutions(DATA, new SolutionDraft("SOL-2", "Two", List.of("a b"))),
                        "/solutions/1/programmes/0 INVALID_STRING_FORMAT"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"mistakes", "mistakesOfLocations", "mistakesOfContacts", "mistakesOfMembers", "mistakesOfSolutions"})
    @DisplayName("I-10 an entry with one mistake is refused for that one")
    void refusesEachMistake(String what, UnaryOperator<DraftBuilder> change, String fault) {
        assertThat(faults(change.apply(new DraftBuilder()).draft())).as(what).containsExactly(fault);
    }

    @Test
    @DisplayName("I-10 everything that is wrong with an entry is said at once")
    void saysEverythingAtOnce() {
        EntryDraft draft = new EntryDraft(
                null, null, null, null, null, null, null, List.of(contact("a")), List.of(user("x")), null, "y", null);

        assertThat(faults(draft))
                .containsExactlyInAnyOrder(
                        "/id REQUIRED_FIELD_MISSING",
                        "/name REQUIRED_FIELD_MISSING",
                        "/kind REQUIRED_FIELD_MISSING",
                        "/locations NOT_ENOUGH_VALUES",
                        "/contacts/0/locations/0 INVALID_VALUE",
                        "/contacts/0/solutions/0 INVALID_VALUE",
                        "/members/0/email INVALID_STRING_FORMAT",
                        "/members/0/locations/0 INVALID_VALUE",
                        "/fallbackAddress INVALID_STRING_FORMAT");
    }

    @Test
    @DisplayName("I-10 a list takes as many as its limit, and one that is longer is not looked into")
    void takesAsManyAsTheLimit() {
        assertThat(faults(new DraftBuilder().manyLocations(locations(500, "US")).draft()))
                .containsExactly("/contacts/0/locations/0 INVALID_VALUE", "/members/1/locations/0 INVALID_VALUE");
        assertThat(faults(new DraftBuilder().manyLocations(locations(501, "XX")).draft()))
                .containsExactly(
                        "/locations TOO_MANY_VALUES",
                        "/contacts/0/locations/0 INVALID_VALUE",
                        "/members/1/locations/0 INVALID_VALUE");
    }

    @Test
    @DisplayName("I-10 the vendor is entered as the vendor")
    void takesTheVendor() {
        assertThat(faults(new DraftBuilder()
                        .id("msft")
                        .kind(OrganizationKind.VENDOR)
                        .draft()))
                .isEmpty();
    }

    private static List<LocationDraft> locations(int count, String country) {
        return IntStream.range(0, count)
                .mapToObj(number -> new LocationDraft("L" + number, "Branch", country, number == 0))
                .toList();
    }

    private static List<String> faults(EntryDraft draft) {
        return RULES.refusals(draft, null)
                .map(DirectoryRefusal::fault)
                .map(EntryRulesTest::shown)
                .toList();
    }

    private static String shown(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }
}
