package cosell.invitations.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.embedded.identity.DemoUser;
import cosell.embedded.identity.DemoUsers;
import cosell.invitations.directory.domain.DirectoryRefusal;
import cosell.invitations.directory.domain.EntryDraft;
import cosell.invitations.directory.domain.EntryRules;
import cosell.invitations.directory.domain.Location;
import cosell.invitations.directory.domain.Member;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.OrganizationId;
import cosell.platform.web.JsonBodies;
import cosell.platform.web.JsonRow;
import cosell.platform.web.JsonRows;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoDirectoryTest {

    private static final JsonRows ROWS = new JsonRows(new JsonBodies(JsonMapper.shared()));
    private static final EntryRules RULES = new EntryRules(new OrganizationId("msft"));

    private static List<Organization> demo() throws IOException {
        try (InputStream json =
                Objects.requireNonNull(DemoDirectoryTest.class.getResourceAsStream("/demo/directory.json"))) {
            return ROWS.parse(json.readAllBytes(), EntryDraft.class).stream()
                    .map(DemoDirectoryTest::added)
                    .toList();
        }
    }

    private static Organization added(JsonRow<EntryDraft> row) {
        assertThat(row.faults()).isEmpty();
        var decision = Organization.add(Objects.requireNonNull(row.value()), RULES);
        if (decision instanceof Changed<Organization, OrganizationEvent, DirectoryRefusal> changed) {
            return changed.newState();
        }
        throw new AssertionError(decision);
    }

    @Test
    void holdsTheOrganizationsOfTheDemo() throws IOException {
        assertThat(demo())
                .extracting(added -> added.profile().id() + " "
                        + added.readiness().inEcosystem() + " "
                        + added.profile().locations().stream().map(Location::id).toList())
                .containsExactly(
                        "msft true [9000001]",
                        "contoso true [1000001, 1000002]",
                        "fabrikam true [2000001]",
                        "northwind true [3000001]",
                        "tailspin false [4000001]");
    }

    @Test
    void membersAreTheUsersOfTheDevelopmentIssuer() throws IOException {
        List<String> members = demo().stream()
                .flatMap(added -> added.profile().members().stream()
                        .map(member -> added.profile().id() + " " + describe(member)))
                .toList();

        Stream<String> users = DemoUsers.all().stream()
                .filter(user -> !user.organization().equals("platform"))
                .map(DemoDirectoryTest::describe);
        assertThat(members).containsExactlyInAnyOrderElementsOf(users.toList());
    }

    @Test
    void everyLocationHasAContactWhomOneCanReachAtAnExample() throws IOException {
        for (Organization added : demo()) {
            var contacts = added.profile().contacts();
            assertThat(contacts.stream().flatMap(contact -> contact.locations().stream()))
                    .containsAll(added.profile().locations().stream()
                            .map(Location::id)
                            .toList());
            assertThat(contacts).allSatisfy(contact -> {
                assertThat(contact.email()).endsWith(".example");
                assertThat(contact.phone()).isNotNull();
            });
        }
    }

    private static String describe(Member member) {
        return member.email() + " " + member.roles() + " " + (member.global() ? List.of("*") : member.locations()) + " "
                + member.locale();
    }

    private static String describe(DemoUser user) {
        return user.organization() + " " + user.email() + " " + user.roles() + " " + user.locations() + " "
                + user.locale();
    }
}
