package cosell.deals.deal.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.application.Favorites;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import cosell.store.test.FreshDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoFavoritesIT {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Caller ANN = person("ann", "contoso");
    private static final Caller BOB = person("bob", "contoso");
    private static final Caller ANN_ELSEWHERE = person("ann", "fabrikam");

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("favorites");

    private Favorites favorites;

    @BeforeEach
    void open() {
        DocumentStore documents = new DocumentStore(fresh.database(), "favorites");
        documents.ensureIndexes(MongoFavorites.INDEXES).block();
        favorites = new MongoFavorites(documents);
    }

    @Test
    void listsTheNewestMarksFirst() {
        favorites.mark(ANN, "older", NOW).block();
        favorites.mark(ANN, "newer", NOW.plusSeconds(1)).block();

        assertThat(of(ANN)).containsExactly("newer", "older");
    }

    @Test
    void markingTwiceIsMarkingOnce() {
        favorites.mark(ANN, "deal", NOW).block();
        favorites.mark(ANN, "other", NOW.plusSeconds(1)).block();
        favorites.mark(ANN, "deal", NOW.plusSeconds(2)).block();

        assertThat(of(ANN)).containsExactly("other", "deal");
    }

    @Test
    void forgetsWhatIsUnmarkedAndUnmarkingTwiceIsUnmarkingOnce() {
        favorites.mark(ANN, "deal", NOW).block();
        favorites.unmark(ANN, "deal").block();
        favorites.unmark(ANN, "deal").block();

        assertThat(of(ANN)).isEmpty();
    }

    @Test
    void keepsPeopleApartAlsoOfTheSameSubjectInAnotherOrganization() {
        favorites.mark(ANN, "deal", NOW).block();

        favorites.unmark(ANN_ELSEWHERE, "deal").block();

        assertThat(of(BOB)).isEmpty();
        assertThat(of(ANN_ELSEWHERE)).isEmpty();
        assertThat(of(ANN)).containsExactly("deal");
    }

    private List<String> of(Caller caller) {
        return favorites.of(caller).collectList().block();
    }

    private static Caller person(String subject, String organization) {
        return new Caller(
                subject,
                null,
                new OrganizationId(organization),
                Set.of(Role.REFERRALS_USER),
                new LocationScope.All(),
                Locale.ENGLISH);
    }
}
