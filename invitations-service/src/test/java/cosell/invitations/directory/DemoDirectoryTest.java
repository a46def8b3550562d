package cosell.invitations.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.embedded.identity.DemoUser;
import cosell.embedded.identity.DemoUsers;
import cosell.invitations.directory.adapter.file.DirectoryFile;
import cosell.invitations.directory.domain.DirectoryContact;
import cosell.invitations.directory.domain.Entry;
import cosell.invitations.directory.domain.Location;
import cosell.invitations.directory.domain.Member;
import cosell.platform.forms.EmailAddresses;
import cosell.platform.forms.PhoneNumbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class DemoDirectoryTest {

    private static List<Entry> demo() throws IOException {
        try (InputStream json =
                Objects.requireNonNull(DemoDirectoryTest.class.getResourceAsStream("/demo/directory.json"))) {
            return DirectoryFile.read(json);
        }
    }

    @Test
    void holdsTheOrganizationsOfTheDemo() throws IOException {
        assertThat(demo())
                .extracting(entry -> entry.profile().id() + " "
                        + entry.readiness().inEcosystem() + " "
                        + entry.profile().locations().stream().map(Location::id).toList())
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
                .flatMap(entry -> entry.profile().members().stream()
                        .map(member -> entry.profile().id() + " " + describe(member)))
                .toList();

        Stream<String> users = DemoUsers.all().stream()
                .filter(user -> !user.organization().equals("platform"))
                .map(DemoDirectoryTest::describe);
        assertThat(members).containsExactlyInAnyOrderElementsOf(users.toList());
    }

    @Test
    void everyLocationHasAContactWhomOneCanReach() throws IOException {
        for (Entry entry : demo()) {
            List<DirectoryContact> contacts = entry.profile().contacts();
            assertThat(contacts.stream().flatMap(contact -> contact.locations().stream()))
                    .containsAll(entry.profile().locations().stream()
                            .map(Location::id)
                            .toList());
            assertThat(contacts).allSatisfy(contact -> {
                assertThat(contact.email()).endsWith(".example").matches(EmailAddresses::isValid);
                assertThat(contact.phone()).matches(PhoneNumbers::isE164);
            });
        }
    }

    @Test
    void refusesAFileItDoesNotUnderstand() {
        Assertions.assertThatThrownBy(() -> DirectoryFile.read(json("[{\"id\": \"contoso\", \"colour\": 1}]")))
                .isInstanceOf(RuntimeException.class);
        Assertions.assertThatThrownBy(
                        () -> DirectoryFile.read(
                                json(
                                        "[{\"id\": \"abc\", \"name\": \"A\", \"kind\": \"PARTNER\"}, {\"id\": \"abc\", \"name\": \"B\", \"kind\": \"PARTNER\"}]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("abc");
    }

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
