package cosell.deals.insight.domain;

import static cosell.deals.deal.domain.DealStatus.ACCEPTED;
import static cosell.deals.deal.domain.DealStatus.DECLINED;
import static cosell.deals.deal.domain.DealStatus.LOST;
import static cosell.deals.deal.domain.DealStatus.WON;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.Closing;
import cosell.deals.insight.domain.SimilarDeals.Match;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarDealsTest {

    private static final FactSheet DEAL = Sheets.of(Sheets.worth(ACCEPTED, "100", "USD"), "US", "A", "B");

    @ParameterizedTest(name = "{0} in {1}, {2} {3}: {4} points")
    @DisplayName("D-22 likeness counts solutions, country and size in one currency")
    @CsvSource({
        "A B, US, 100, USD, 100",
        "A B, US, 200, USD, 100",
        "A B, US, 200.0001, USD, 90",
        "A B, US, 400, USD, 90",
        "A B, US, 400.0001, USD, 80",
        "A B, US, 50, USD, 100",
        "A B, US, 49.9999, USD, 90",
        "A B, US, 100, EUR, 80",
        "A B, CZ, 100, EUR, 50",
        "A, US, 100, USD, 75",
        "A C, US, 100, USD, 66",
        "C, US, 100, USD, 50"
    })
    void likenessCountsSolutionsCountryAndSize(
            String solutions, String country, String amount, String currency, int points) {
        FactSheet other = Sheets.of(Sheets.worth(WON, amount, currency), country, solutions.split(" ", -1));

        assertThat(Likeness.of(DEAL, other)).isEqualTo(points);
        assertThat(Likeness.of(other, DEAL)).isEqualTo(points);
    }

    @Test
    void aDealWithoutAValueIsOfNoSize() {
        assertThat(Likeness.of(DEAL, Sheets.of(Sheets.withoutValue(WON), "US", "A", "B")))
                .isEqualTo(80);
    }

    @Test
    @DisplayName("D-22 D-23 compares with deals won or lost, never with itself, a duplicate or what is open")
    void comparesWithDealsWonOrLost() {
        FactSheet won = alike(Sheets.in(WON));
        FactSheet lost = alike(Sheets.because(LOST, "BUDGET"));

        SimilarDeals similar = SimilarDeals.to(
                DEAL,
                List.of(
                        DEAL,
                        won,
                        lost,
                        alike(Sheets.because(LOST, Closing.DUPLICATE)),
                        alike(Sheets.in(ACCEPTED)),
                        alike(Sheets.because(DECLINED, "BUDGET"))));

        assertThat(similar.best()).extracting(Match::deal).containsExactlyInAnyOrder(won, lost);
        assertThat(similar.outcomes().winning()).isEqualTo(new Rate(1, 2));
    }

    @Test
    void fewerThanHalfOfThePointsIsNotSimilar() {
        FactSheet unlike = Sheets.of(Sheets.worth(WON, "1", "USD"), "CZ", "A");

        assertThat(Likeness.of(DEAL, unlike)).isEqualTo(Likeness.SIMILAR / 2);
        assertThat(SimilarDeals.to(DEAL, List.of(unlike)).found()).isZero();
    }

    @Test
    void showsTheBestAndAmongEqualsTheLatest() {
        List<FactSheet> past = IntStream.range(0, SimilarDeals.SHOWN + 5)
                .mapToObj(day -> endedOnDay(alike(Sheets.in(WON)), day))
                .toList();
        FactSheet best = Sheets.of(Sheets.worth(WON, "100", "USD"), "US", "A", "B");

        SimilarDeals similar = SimilarDeals.to(
                DEAL, Stream.concat(past.stream(), Stream.of(best)).toList());

        assertThat(similar.found()).isEqualTo(past.size() + 1);
        assertThat(similar.best()).hasSize(SimilarDeals.SHOWN);
        assertThat(similar.best().getFirst()).isEqualTo(new Match(best, 100));
        assertThat(similar.best().get(1).deal()).isEqualTo(past.getLast());
    }

    private static FactSheet alike(FactSheet sheet) {
        return Sheets.of(sheet, "CZ", "A", "B");
    }

    private static FactSheet endedOnDay(FactSheet sheet, int day) {
        return Sheets.with(sheet, Sheets.course(Sheets.OPENED, Sheets.OPENED.plus(Duration.ofDays(day)), "WON", 100));
    }
}
