package cosell.invitations.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.directory.domain.Entry;
import cosell.invitations.directory.domain.Location;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.OrganizationEvent.Added;
import cosell.invitations.directory.domain.OrganizationEvent.ProfileChanged;
import cosell.invitations.directory.domain.OrganizationEvent.RankChanged;
import cosell.invitations.directory.domain.OrganizationEvent.ReadinessChanged;
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

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final Readiness READY = new Readiness(true, true, false);
    private static final Entry ENTRY = new Entry(named("Contoso"), READY);
    private static final Organization KNOWN = new Organization(named("Contoso"), READY, new VisibilityRank(70, 40));

    private static Profile named(String name) {
        return new Profile(
                CONTOSO,
                name,
                OrganizationKind.PARTNER,
                List.of(new Location("1000001", "Seattle", "US", true)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    @Test
    @DisplayName("I-11 a new organization starts with a neutral rank")
    void isAdded() {
        assertThat(Organization.add(ENTRY))
                .isEqualTo(Decision.<Organization, OrganizationEvent, Void>changed(
                        new Organization(named("Contoso"), READY, new VisibilityRank(50, 50)),
                        List.of(new Added(CONTOSO))));
    }

    @Test
    void staysAsItIsWhenTheEntrySaysNothingNew() {
        assertThat(KNOWN.update(ENTRY)).isEqualTo(Decision.unchanged(KNOWN));
    }

    @Test
    void tellsProfileAndReadinessApartAndKeepsItsRank() {
        Readiness off = new Readiness(true, false, false);

        assertThat(KNOWN.update(new Entry(named("Contoso Ltd"), off)))
                .isEqualTo(Decision.changed(
                        new Organization(named("Contoso Ltd"), off, new VisibilityRank(70, 40)),
                        List.of(new ProfileChanged(CONTOSO), new ReadinessChanged(CONTOSO))));
        assertThat(KNOWN.update(new Entry(named("Contoso"), off)))
                .isEqualTo(Decision.changed(
                        new Organization(named("Contoso"), off, new VisibilityRank(70, 40)),
                        List.of(new ReadinessChanged(CONTOSO))));
    }

    @Test
    @DisplayName("I-11 another rank is a fact, the same one at a later step is not, an earlier step changes nothing")
    void isRanked() {
        Instant step = Instant.parse("2026-11-02T09:30:00Z");
        VisibilityRank first = new VisibilityRank(65, 50, step);
        VisibilityRank same = new VisibilityRank(65, 50, step.plusSeconds(1));

        assertThat(KNOWN.ranked(first)).isEqualTo(Decision.changed(ranked(first), List.of(new RankChanged(CONTOSO))));
        assertThat(ranked(first).ranked(same)).isEqualTo(Decision.changed(ranked(same), List.of()));
        assertThat(ranked(same).ranked(new VisibilityRank(10, 10, step))).isEqualTo(Decision.unchanged(ranked(same)));
        assertThat(ranked(first).ranked(first)).isEqualTo(Decision.unchanged(ranked(first)));
    }

    private static Organization ranked(VisibilityRank rank) {
        return new Organization(named("Contoso"), READY, rank);
    }

    @Test
    void isReadAsItWasWritten() {
        DocumentMapper mapper = DocumentMapper.forTypes(List.of(Organization.class, OrganizationEvent.class));

        assertThat(mapper.read(Organization.class, mapper.write(KNOWN))).isEqualTo(KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"nor", "NORTHW", "northwind tr", "trad", "žlu", "zlutý", "&", "northwind-traders"})
    @DisplayName("I-10 is found by the beginning of its name or of a word in it, whatever the case and the accents")
    void isFoundAsOneTypes(String typed) {
        String text = SearchWords.normalized(typed);

        boolean found = SearchWords.beginnings("Northwind Traders & Žlutý kůň").contains(text);

        assertThat(found).isEqualTo(!typed.equals("&"));
    }

    @ParameterizedTest
    @CsvSource({"orth", "wind", "raders", "traders northwind", "kůňx"})
    void isNotFoundByTheMiddleOfAWord(String typed) {
        assertThat(SearchWords.beginnings("Northwind Traders & Žlutý kůň"))
                .doesNotContain(SearchWords.normalized(typed));
    }
}
