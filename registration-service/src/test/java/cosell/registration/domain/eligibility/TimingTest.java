package cosell.registration.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.registration.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final Instant CREATED = Samples.CREATED;
    private static final Instant LIMIT = CREATED.plus(Duration.ofDays(3));

    @Test
    @DisplayName("G-02 an open deal says from when it can be won without being flagged")
    void anOpenDealSaysFromWhenItCanBeWonWithoutBeingFlagged() {
        DealCopy open = open(Samples.open(CREATED));

        assertThat(Timing.of(open, LIMIT.minusMillis(1)).possibleFrom()).isEqualTo(LIMIT);
        assertThat(Timing.of(open, LIMIT).possibleFrom()).isNull();
    }

    @Test
    @DisplayName("G-02 once the deal is won, no time is left to wait for")
    void onceTheDealIsWonNoTimeIsLeftToWaitFor() {
        DealCopy early = won(Samples.won(CREATED, CREATED.plusSeconds(60)));

        assertThat(Timing.of(early, CREATED.plusSeconds(120)))
                .isEqualTo(new Timing(CREATED, CREATED.plusSeconds(60), LIMIT, null, false));
    }

    @Test
    @DisplayName("X-01 the source's dates stand in the place of ours, and are flagged")
    void theSourcesDatesStandInThePlaceOfOurs() {
        Instant opened = Instant.parse("2016-10-20T00:00:00Z");
        DealClosing here = new DealClosing(CREATED, null, null);

        Timing exactly = Timing.of(
                won(new DealDates(CREATED, opened, opened.plus(Duration.ofDays(3)), here, true)), Samples.NOW);
        Timing early = Timing.of(
                won(new DealDates(CREATED, opened, opened.plus(Duration.ofHours(71)), here, true)), Samples.NOW);

        assertThat(exactly.flags()).isEqualTo(List.of(Flag.DATES_IMPORTED));
        assertThat(early.flags()).isEqualTo(List.of(Flag.EARLY_WON, Flag.DATES_IMPORTED));
        assertThat(early.began()).isEqualTo(opened);
    }

    @Test
    @DisplayName("G-02 an imported opening date alone makes a deal older")
    void anImportedOpeningDateAloneMakesADealOlder() {
        Instant opened = CREATED.minus(Duration.ofDays(30));
        DealDates dates =
                new DealDates(CREATED, opened, null, new DealClosing(CREATED.plusSeconds(1), null, null), false);

        assertThat(Timing.of(won(dates), Samples.NOW).flags()).isEqualTo(List.of(Flag.DATES_IMPORTED));
    }

    @Test
    @DisplayName("G-02 a deal that is lost was never won early")
    void aLostDealWasNeverWonEarly() {
        DealCopy lost = Samples.deal(
                DealType.CO_SELL, DealStatus.LOST, List.of(), Samples.won(CREATED, CREATED.plusSeconds(1)));

        assertThat(Timing.of(lost, Samples.NOW).flags()).isEmpty();
    }

    private static DealCopy open(DealDates dates) {
        return Samples.deal(DealType.CO_SELL, DealStatus.ACCEPTED, List.of(), dates);
    }

    private static DealCopy won(DealDates dates) {
        return Samples.deal(DealType.CO_SELL, DealStatus.WON, List.of(), dates);
    }
}
