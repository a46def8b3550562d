package cosell.deals.deal.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void wordsAreLowerCaseWithoutAccentsAndEachOnce() {
        assertThat(SearchWords.of("Škoda Žatec – škoda/2026, ČR")).containsExactly("skoda", "zatec", "2026", "cr");
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(SearchWords.of(" – ?!")).isEmpty();
    }
}
