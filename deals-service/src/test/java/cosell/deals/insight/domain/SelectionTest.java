package cosell.deals.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.insight.domain.Selection.Dated;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final FactSheet WON = Sheets.in(DealStatus.WON);
    private static final Instant ENDED = Objects.requireNonNull(WON.course().endedAt());

    @Test
    @DisplayName("D-22 a period holds its first moment, and its end belongs to the next")
    void periodsAreHalfOpen() {
        assertThat(opened(Sheets.OPENED, Sheets.OPENED.plusSeconds(1)).covers(WON))
                .isTrue();
        assertThat(opened(Sheets.OPENED.minusSeconds(1), Sheets.OPENED).covers(WON))
                .isFalse();
        assertThat(opened(Sheets.OPENED.plusNanos(1_000_000), null).covers(WON)).isFalse();
    }

    @Test
    void theEndCanBeTheDateInsteadOfTheOpening() {
        Selection ended = dated(Dated.ENDED, ENDED, ENDED.plusSeconds(1));

        assertThat(ended.covers(WON)).isTrue();
        assertThat(dated(Dated.ENDED, Sheets.OPENED, ENDED).covers(WON)).isFalse();
        assertThat(ended.covers(Sheets.in(DealStatus.ACCEPTED))).isFalse();
        assertThat(ended.opened()).isEqualTo(Period.ALWAYS);
    }

    @Test
    void aCurrencyDemandsAValueInIt() {
        Selection dollars = new Selection(Period.ALWAYS, Dated.OPENED, Set.of(), Set.of(), null, "USD", null, null);

        assertThat(dollars.covers(WON)).isTrue();
        assertThat(dollars.covers(Sheets.worth(DealStatus.WON, "1", "EUR"))).isFalse();
        assertThat(dollars.covers(Sheets.withoutValue(DealStatus.WON))).isFalse();
    }

    private static Selection opened(Instant from, Instant to) {
        return dated(Dated.OPENED, from, to);
    }

    private static Selection dated(Dated dated, Instant from, Instant to) {
        return new Selection(new Period(from, to), dated, Set.of(), Set.of(), null, null, null, null);
    }
}
