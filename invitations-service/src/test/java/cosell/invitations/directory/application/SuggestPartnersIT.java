package cosell.invitations.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import cosell.embedded.store.DurableMongoServer;
import cosell.invitations.directory.application.SuggestPartners.Search;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.SearchWords;
import cosell.invitations.fixture.ManyOrganizations;
import cosell.invitations.fixture.StoredOrganizations;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches among many organizations, against plain Java, on an engine that counts which documents it looks at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestPartnersIT {

    private static final int ORGANIZATIONS = 2_500;
    private static final int SEARCHES = 300;

    private final DurableMongoServer server = DurableMongoServer.inMemory(0);
    private final MongoClient client = MongoClients.create(server.uri());
    private StoredOrganizations organizations;
    private SuggestPartners suggest;

    @BeforeAll
    void fill() {
        organizations = StoredOrganizations.in(client.getDatabase("suggestions"));
        organizations.add(new ManyOrganizations(11), ORGANIZATIONS);
        suggest = organizations.suggest();
    }

    @AfterAll
    void stop() {
        organizations.close();
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName(
            "I-10 suggestions come by match, then visibility rank, then name, and nobody is left out for being many")
    void suggestsWhatPlainJavaFinds(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int search = 0; search < SEARCHES; search++) {
            Search asked = random(random);

            assertThat(names(found(asked))).as("seed %d, %s", seed, asked).isEqualTo(names(expected(asked)));
        }
    }

    @Test
    @DisplayName("I-10 whatever many names begin so, no more are looked at than are shown")
    void looksAtNoMoreThanItShows() {
        for (String typed : List.of("s", "so", "solutions", "t", "technologies", "con")) {
            Search asked = new Search(typed, null, null, 10, false);
            int shown = expected(asked).size();

            assertThat(looksAt(asked)).as(typed).isLessThanOrEqualTo(2L * 10);
            assertThat(shown).as(typed).isPositive();
        }
    }

    @Test
    @DisplayName("I-10 several words cost what the rarest of them does, in whatever order they are typed")
    void severalWordsCostWhatTheRarestDoes() {
        String own = organizations.all().stream()
                .filter(organization -> organization.readiness().inEcosystem())
                .map(organization -> organization.profile().name())
                .filter(name -> name.endsWith(" " + ManyOrganizations.COMMON_WORD))
                .map(name -> SearchWords.words(name).getFirst())
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        Search typed = new Search(ManyOrganizations.COMMON_WORD + " " + own, null, null, 10, false);
        int shown = expected(typed).size();

        assertThat(shown).isBetween(1, 9);
        assertThat(looksAt(typed))
                .isLessThanOrEqualTo(
                        found(new Search(own, null, null, 10, false)).size());
    }

    @Test
    @DisplayName("I-10 a filter that few pass is looked up, whatever many names begin so")
    void looksUpWhatFewHave() {
        long there = count("LI");
        assertThat(there).isBetween(1L, 20L);

        assertThat(looksAt(new Search("s", "LI", null, 10, false))).isLessThanOrEqualTo(2 * there);
        assertThat(looksAt(new Search(null, "LI", null, 10, true))).isLessThanOrEqualTo(there);
        assertThat(looksAt(new Search("s", "US", "SOL-7", 10, false))).isLessThanOrEqualTo(2);
        assertThat(looksAt(new Search(null, null, ManyOrganizations.SHARED_SOLUTION, 10, false)))
                .isLessThanOrEqualTo(10);
        assertThat(looksAt(new Search(null, "US", null, 10, false))).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("I-11 what the vendor is shown comes in an order of its own")
    void theVendorHasAnOrderOfItsOwn(boolean toVendor) {
        Comparator<Organization> byRank = Comparator.comparingDouble(
                found -> toVendor ? -found.rank().forVendor() : -found.rank().forPartners());

        List<Organization> shown = found(new Search("so", null, null, 10, toVendor));

        assertThat(shown).hasSize(10).isSortedAccordingTo(tiers("so").thenComparing(byRank));
    }

    private static Comparator<Organization> tiers(String typed) {
        return Comparator.comparing(
                found -> !SearchWords.normalized(found.profile().name()).startsWith(typed));
    }

    private long count(String country) {
        return organizations.all().stream()
                .filter(organization -> organization.readiness().inEcosystem())
                .filter(organization -> isIn(organization, country))
                .count();
    }

    private List<Organization> found(Search asked) {
        return suggest.handle(asked).block();
    }

    private long looksAt(Search asked) {
        long before = server.documentsExamined();
        found(asked);
        return server.documentsExamined() - before;
    }

    /** What somebody types: the beginning of one or two words of a name, or something near. */
    private Search random(RandomGenerator random) {
        Organization meant = organizations.all().get(random.nextInt(ORGANIZATIONS));
        List<String> words = Arrays.asList(meant.profile().name().split(" ", -1));
        String typed = random.nextInt(3) == 0
                ? beginning(words.getLast(), random) + " " + beginning(words.getFirst(), random)
                : beginning(
                        random.nextBoolean() ? meant.profile().name() : words.get(random.nextInt(words.size())),
                        random);
        String country = random.nextInt(3) > 0 ? null : one(ManyOrganizations.COUNTRIES, random);
        String solution = random.nextInt(8) > 0 ? null : ManyOrganizations.SHARED_SOLUTION;
        boolean anything = (country != null || solution != null) && random.nextInt(3) == 0;
        return new Search(anything ? null : typed, country, solution, 1 + random.nextInt(10), random.nextBoolean());
    }

    private static String beginning(String text, RandomGenerator random) {
        String begun = text.substring(0, 1 + random.nextInt(text.length()));
        return SearchWords.words(begun).isEmpty() ? "so" : begun;
    }

    private static <T> T one(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private List<Organization> expected(Search asked) {
        return organizations.all().stream()
                .filter(organization -> organization.readiness().inEcosystem())
                .filter(organization -> tier(asked, organization) < 2)
                .filter(organization -> asked.country() == null || isIn(organization, asked.country()))
                .filter(organization -> asked.solution() == null || publishes(organization, asked.solution()))
                .sorted(Comparator.<Organization>comparingInt(organization -> tier(asked, organization))
                        .thenComparingDouble(organization -> -rank(asked, organization))
                        .thenComparing(organization ->
                                String.join(" ", allWords(organization.profile().name())))
                        .thenComparing(
                                organization -> organization.profile().id().value()))
                .limit(asked.limit())
                .toList();
    }

    private static double rank(Search asked, Organization organization) {
        return asked.toVendor()
                ? organization.rank().forVendor()
                : organization.rank().forPartners();
    }

    private static int tier(Search asked, Organization organization) {
        if (asked.text() == null) {
            return 0;
        }
        List<String> name = allWords(organization.profile().name());
        List<String> typed = allWords(asked.text());
        if (String.join(" ", name).startsWith(String.join(" ", typed))) {
            return 0;
        }
        return typed.stream().allMatch(start -> name.stream().anyMatch(word -> word.startsWith(start))) ? 1 : 2;
    }

    /** Repeats included, unlike {@link SearchWords#words}. */
    private static List<String> allWords(String text) {
        return Stream.of(SearchWords.normalized(text).split(" ", -1)).toList();
    }

    private static boolean isIn(Organization organization, String country) {
        return organization.profile().locations().stream()
                .anyMatch(location -> location.country().equals(country));
    }

    private static boolean publishes(Organization organization, String solution) {
        return organization.profile().solutions().stream()
                .anyMatch(published -> published.id().equals(solution));
    }

    private static List<String> names(List<Organization> found) {
        return found.stream()
                .map(organization -> organization.profile().id() + " "
                        + organization.profile().name())
                .toList();
    }
}
