package cosell.invitations.directory.domain;

import static cosell.invitations.directory.domain.DraftBuilder.DATA;
import static cosell.invitations.directory.domain.DraftBuilder.PRAHA;
import static cosell.invitations.directory.domain.DraftBuilder.SEATTLE;
import static cosell.invitations.directory.domain.DraftBuilder.admin;
import static cosell.invitations.directory.domain.DraftBuilder.contact;
import static cosell.invitations.directory.domain.DraftBuilder.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cosell.invitations.directory.domain.DirectoryRefusal.LocationRemoved;
import cosell.invitations.directory.domain.DirectoryRefusal.NeverChanges;
import cosell.invitations.directory.domain.DirectoryRefusal.NotActive;
import cosell.invitations.directory.domain.DirectoryRefusal.NotEnabledForCoSell;
import cosell.invitations.directory.domain.DirectoryRefusal.NotYourEntry;
import cosell.invitations.directory.domain.DirectoryRefusal.OperatorsKeepIt;
import cosell.invitations.directory.domain.DirectoryRefusal.UnknownLocation;
import cosell.invitations.directory.domain.EntryDraft.LocationDraft;
import cosell.invitations.directory.domain.EntryDraft.MemberDraft;
import cosell.invitations.directory.domain.EntryDraft.SolutionDraft;
import cosell.invitations.directory.domain.OrganizationEvent.Added;
import cosell.invitations.directory.domain.OrganizationEvent.ProfileChanged;
import cosell.invitations.directory.domain.OrganizationEvent.ReadinessChanged;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.OrganizationId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditingTest {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final EntryRules RULES = new EntryRules(new OrganizationId("msft"));
    private static final Organization KNOWN = known(new DraftBuilder());

    private static Organization known(DraftBuilder draft) {
        var decision = Organization.add(draft.draft(), RULES);
        if (decision instanceof Changed<Organization, OrganizationEvent, DirectoryRefusal> changed) {
            Organization added = changed.newState();
            return new Organization(added.profile(), added.readiness(), new VisibilityRank(70, 40));
        }
        throw new AssertionError(decision);
    }

    private static Decision<Organization, OrganizationEvent, DirectoryRefusal> decide(
            Editor editor, UnaryOperator<DraftBuilder> change) {
        return KNOWN.decide(editor, change.apply(new DraftBuilder()).draft(), RULES);
    }

    static Stream<Arguments> ofTheOrganization() {
        return Stream.of(
                arguments("its name", change(draft -> draft.name("Contoso Ltd"))),
                arguments("its addresses", change(draft -> draft.addresses(null, "it@contoso.example"))),
                arguments("its contacts", change(draft -> draft.contacts(contact("a"), contact("b")))),
                arguments("no contact", change(DraftBuilder::contacts)),
                arguments(
                        "the name and country of a location",
                        change(draft ->
                                draft.locations(SEATTLE, new LocationDraft("1000002", "Bratislava", "SK", null)))),
                arguments(
                        "a new location, by default",
                        change(draft -> draft.locations(
                                new LocationDraft("1000001", "Seattle", "US", null),
                                PRAHA,
                                new LocationDraft("1000003", "Brno", "CZ", true)))),
                arguments(
                        "the name of a solution",
                        change(draft -> draft.solutions(new SolutionDraft("SOL-1001-CON", "Data", DATA.programmes())))),
                arguments(
                        "how a member is spoken to",
                        change(draft -> draft.members(
                                admin("admin@contoso.example"),
                                new MemberDraft(
                                        "Petra Nová",
                                        "PRAHA@contoso.example",
                                        List.of("REFERRALS_USER"),
                                        List.of("1000002"),
                                        false,
                                        "sk-SK",
                                        "UTC",
                                        false)))));
    }

    static Stream<Arguments> ofOperators() {
        return Stream.of(
                arguments("active", change(draft -> draft.readiness(false, true, false)), "/active"),
                arguments("enabled", change(draft -> draft.readiness(true, false, false)), "/coSellEnabled"),
                arguments("vetted", change(draft -> draft.readiness(true, true, true)), "/assessmentVetted"),
                arguments(
                        "a new member",
                        change(draft -> draft.members(
                                admin("admin@contoso.example"),
                                user("praha@contoso.example"),
                                user("new@contoso.example"))),
                        "/members/2"),
                arguments("a member less", change(draft -> draft.members(admin("admin@contoso.example"))), "/members"),
                arguments(
                        "a member's roles",
                        change(draft -> draft.members(
                                admin("admin@contoso.example"),
                                new MemberDraft(
                                        "Petra Praha",
                                        "praha@contoso.example",
                                        List.of("REFERRALS_ADMIN"),
                                        List.of("1000002"),
                                        null,
                                        null,
                                        null,
                                        null))),
                        "/members/1/roles"),
                arguments(
                        "a member's locations",
                        change(draft -> draft.members(
                                admin("admin@contoso.example"),
                                new MemberDraft(
                                        "Petra Praha",
                                        "praha@contoso.example",
                                        List.of("REFERRALS_USER"),
                                        List.of("1000001"),
                                        null,
                                        null,
                                        null,
                                        null))),
                        "/members/1/locations"),
                arguments(
                        "a global scope",
                        change(draft -> draft.members(
                                admin("admin@contoso.example"),
                                new MemberDraft(
                                        "Petra Praha",
                                        "praha@contoso.example",
                                        List.of("REFERRALS_USER"),
                                        List.of("1000002"),
                                        true,
                                        null,
                                        null,
                                        null))),
                        "/members/1/global"),
                arguments(
                        "a new solution",
                        change(draft -> draft.solutions(DATA, new SolutionDraft("SOL-2", "Two", null))),
                        "/solutions/1"),
                arguments("a solution less", change(draft -> draft.contacts().solutions()), "/solutions"),
                arguments(
                        "a solution's programmes",
                        change(draft -> draft.solutions(new SolutionDraft("SOL-1001-CON", "Data Foundation", null))),
                        "/solutions/0/programmes"));
    }

    private static UnaryOperator<DraftBuilder> change(UnaryOperator<DraftBuilder> change) {
        return change;
    }

    @Nested
    class ByItsAdministrator {

        @ParameterizedTest(name = "{0}")
        @MethodSource("cosell.invitations.directory.domain.EditingTest#ofTheOrganization")
        @DisplayName("V-01 an organization's administrator changes its profile and contacts")
        void changesTheProfile(String what, UnaryOperator<DraftBuilder> change) {
            assertThat(decide(Editor.ADMINISTRATOR, change))
                    .as(what)
                    .isEqualTo(Decision.changed(
                            new Organization(
                                    known(change.apply(new DraftBuilder())).profile(), KNOWN.readiness(), KNOWN.rank()),
                            List.of(new ProfileChanged(CONTOSO))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cosell.invitations.directory.domain.EditingTest#ofOperators")
        @DisplayName("V-02 readiness, rights and what is published are the operators' to change")
        void isRefusedWhatOperatorsKeep(String what, UnaryOperator<DraftBuilder> change, String place) {
            assertThat(decide(Editor.ADMINISTRATOR, change))
                    .as(what)
                    .isEqualTo(Decision.refused(List.of(new OperatorsKeepIt(place))));
        }

        @Test
        @DisplayName("V-02 a change of the kind is refused for every reason there is")
        void isRefusedAnotherKind() {
            assertThat(decide(Editor.ADMINISTRATOR, draft -> draft.kind(OrganizationKind.VENDOR)))
                    .isEqualTo(Decision.refused(List.of(
                            new OperatorsKeepIt("/kind"),
                            new DirectoryRefusal.KindOfAnother("/kind", new OrganizationId("msft")))));
        }

        @Test
        void leavesOutWhatOperatorsKeep() {
            assertThat(decide(Editor.ADMINISTRATOR, draft -> draft.kind(null).readiness(null, null, null)))
                    .isEqualTo(Decision.unchanged(KNOWN));
        }
    }

    @Nested
    class ByAnOperator {

        @ParameterizedTest(name = "{0}")
        @MethodSource({
            "cosell.invitations.directory.domain.EditingTest#ofTheOrganization",
            "cosell.invitations.directory.domain.EditingTest#ofOperators"
        })
        @DisplayName("V-02 an operator changes all of it")
        void changesAll(String what, UnaryOperator<DraftBuilder> change) {
            Organization after = known(change.apply(new DraftBuilder()));

            assertThat(decide(Editor.OPERATOR, change))
                    .as(what)
                    .isInstanceOfSatisfying(
                            Changed.class,
                            changed -> assertThat(changed.newState()).isEqualTo(after));
        }

        @Test
        void tellsProfileAndReadinessApartAndKeepsTheRank() {
            assertThat(decide(
                            Editor.OPERATOR, draft -> draft.name("Contoso Ltd").readiness(true, false, null)))
                    .isEqualTo(Decision.changed(
                            new Organization(
                                    known(new DraftBuilder().name("Contoso Ltd"))
                                            .profile(),
                                    new Readiness(true, false, false),
                                    new VisibilityRank(70, 40)),
                            List.of(new ProfileChanged(CONTOSO), new ReadinessChanged(CONTOSO))));
        }
    }

    @Nested
    class ByAnybody {

        @Test
        @DisplayName("V-01 whoever keeps nothing of an entry is not told what they would have changed")
        void isRefusedWithoutAWordAboutTheEntry() {
            assertThat(decide(
                            Editor.NOBODY, draft -> draft.members().locations().readiness(false, false, true)))
                    .isEqualTo(Decision.refused(List.of(new NotYourEntry(""))));
        }

        @ParameterizedTest
        @EnumSource(names = {"OPERATOR", "ADMINISTRATOR"})
        @DisplayName("I-10 locations stay, because deals and invitations refer to them, and so does the id")
        void removesNoLocation(Editor editor) {
            assertThat(decide(editor, draft -> draft.id("contoso2").locations(SEATTLE)))
                    .isEqualTo(Decision.refused(List.of(
                            new NeverChanges("/id"),
                            new LocationRemoved("/locations", "1000002"),
                            new UnknownLocation("/contacts/0/locations/0"),
                            new UnknownLocation("/members/1/locations/0"))));
        }

        @ParameterizedTest
        @EnumSource(names = {"OPERATOR", "ADMINISTRATOR"})
        void changesNothingByAnEntryThatSaysNothingNew(Editor editor) {
            assertThat(decide(editor, draft -> draft)).isEqualTo(Decision.unchanged(KNOWN));
        }
    }

    @Test
    @DisplayName("I-11 a new organization starts active, not enabled, and with a neutral rank")
    void isAdded() {
        EntryDraft draft = new DraftBuilder().readiness(null, null, null).draft();

        assertThat(Organization.add(draft, RULES))
                .isEqualTo(Decision.changed(
                        new Organization(KNOWN.profile(), new Readiness(true, false, false), VisibilityRank.NEUTRAL),
                        List.of(new Added(CONTOSO))));
    }

    @Test
    @DisplayName("I-04 what can be done with an entry is said by the rules that decide")
    void saysWhatCanBeDone() {
        Organization outside = known(new DraftBuilder().readiness(false, false, false));

        assertThat(possible(KNOWN, Editor.OPERATOR)).containsExactly(DirectoryAction.values());
        assertThat(possible(KNOWN, Editor.ADMINISTRATOR))
                .containsExactly(DirectoryAction.EDIT_PROFILE, DirectoryAction.INVITE);
        assertThat(possible(KNOWN, Editor.NOBODY)).containsExactly(DirectoryAction.INVITE);
        assertThat(DirectoryAction.INVITE.unmet(outside, Editor.ADMINISTRATOR))
                .containsExactly(new NotActive("/active"), new NotEnabledForCoSell("/coSellEnabled"));
        assertThat(DirectoryAction.SET_READINESS.unmet(KNOWN, Editor.ADMINISTRATOR))
                .containsExactly(new OperatorsKeepIt(""));
        assertThat(DirectoryAction.EDIT_PROFILE.unmet(KNOWN, Editor.NOBODY)).containsExactly(new NotYourEntry(""));
    }

    private static List<DirectoryAction> possible(Organization organization, Editor editor) {
        return Arrays.stream(DirectoryAction.values())
                .filter(action -> action.unmet(organization, editor).isEmpty())
                .toList();
    }
}
