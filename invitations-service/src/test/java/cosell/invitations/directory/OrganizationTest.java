package cosell.invitations.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.directory.domain.ListingOrder;
import cosell.invitations.directory.domain.Location;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.OrganizationEvent.RankChanged;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.Profile;
import cosell.invitations.directory.domain.Readiness;
import cosell.invitations.directory.domain.SearchWords;
import cosell.invitations.directory.domain.VisibilityRank;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.DocumentMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationTest {

    private static final Organization KNOWN = new Organization(
            new Profile(
                    new OrganizationId("contoso"),
                    "Contoso",
                    OrganizationKind.PARTNER,
                    List.of(new Location("1000001", "Seattle", "US", true)),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null),
            new Readiness(true, true, false),
            new VisibilityRank(70, 40));

    @Test
    @DisplayName("I-11 another rank is a fact, the same one at a later step is not, an earlier step changes nothing")
    void isRanked() {
        Instant step = Instant.parse("2026-11-02T09:30:00Z");
        VisibilityRank first = new VisibilityRank(65, 50, step);
        VisibilityRank same = new VisibilityRank(65, 50, step.plusSeconds(1));

        assertThat(KNOWN.ranked(first))
                .isEqualTo(Decision.changed(
                        ranked(first), List.of(new RankChanged(KNOWN.profile().id()))));
        assertThat(ranked(first).ranked(same)).isEqualTo(Decision.changed(ranked(same), List.of()));
        assertThat(ranked(same).ranked(new VisibilityRank(10, 10, step))).isEqualTo(Decision.unchanged(ranked(same)));
        assertThat(ranked(first).ranked(first)).isEqualTo(Decision.unchanged(ranked(first)));
    }

    private static Organization ranked(VisibilityRank rank) {
        return new Organization(KNOWN.profile(), KNOWN.readiness(), rank);
    }

    @Test
    void isReadAsItWasWritten() {
        DocumentMapper mapper = DocumentMapper.forTypes(List.of(Organization.class, OrganizationEvent.class));

        assertThat(mapper.read(Organization.class, mapper.write(KNOWN))).isEqualTo(KNOWN);
    }

    @Test
    @DisplayName("I-10 is found by every beginning of its name and of a word in it, whatever the case and the accents")
    void isFoundAsOneTypes() {
        String name = "Northwind Žlutý & Nord";

        assertThat(SearchWords.starts("Žlutý kůň"))
                .containsExactly("z", "zl", "zlu", "zlut", "zluty", "zluty k", "zluty ku", "zluty kun");
        assertThat(SearchWords.wordBeginnings(name))
                .containsExactly(
                        "n",
                        "no",
                        "nor",
                        "nort",
                        "north",
                        "northw",
                        "northwi",
                        "northwin",
                        "northwind",
                        "z",
                        "zl",
                        "zlu",
                        "zlut",
                        "zluty",
                        "nord");
        assertThat(SearchWords.normalized(" ŽLUTÝ-kůň ")).isEqualTo("zluty kun");
        assertThat(SearchWords.words("Žlutý & kůň, žlutý")).containsExactly("zluty", "kun");
        assertThat(SearchWords.words("&")).isEmpty();
    }

    @Test
    void isFoundByNoMoreThanFortyLetters() {
        assertThat(SearchWords.starts("x".repeat(50))).hasSize(40);
        assertThat(SearchWords.normalized("x".repeat(41))).hasSize(40);
        assertThat(SearchWords.words("x".repeat(41))).containsExactly("x".repeat(40));
    }

    @ParameterizedTest
    @CsvSource({"70.1, b, 70, a", "70, a, 70, b", "70, Älta, 70, beta", "100, z, 0, a", "50.0001, b, 50, a"})
    @DisplayName("I-11 stands before others with a lower rank, and among equals by name")
    void standsInTheOrderOfRankAndName(double rank, String name, double otherRank, String otherName) {
        assertThat(ListingOrder.key(rank, name)).isLessThan(ListingOrder.key(otherRank, otherName));
    }
}
