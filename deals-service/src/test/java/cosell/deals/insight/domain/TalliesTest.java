package cosell.deals.insight.domain;

import static cosell.deals.deal.domain.DealStatus.ACCEPTED;
import static cosell.deals.deal.domain.DealStatus.DECLINED;
import static cosell.deals.deal.domain.DealStatus.EXPIRED;
import static cosell.deals.deal.domain.DealStatus.LOST;
import static cosell.deals.deal.domain.DealStatus.RECEIVED;
import static cosell.deals.deal.domain.DealStatus.WITHDRAWN;
import static cosell.deals.deal.domain.DealStatus.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.StageScale.Stage;
import cosell.deals.insight.domain.Funnel.Step;
import cosell.deals.insight.domain.Pipeline.AtStage;
import cosell.deals.insight.domain.Reasons.Reason;
import cosell.platform.domain.Median.Known;
import cosell.platform.domain.Median.LeftOut;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TalliesTest {

    @Test
    @DisplayName("D-22 an organization without deals has no rates and no medians, not zeros")
    void nothingHasNoShareAndNoMedian() {
        Summary nothing = told(new SummaryTally());

        assertThat(nothing)
                .isEqualTo(new Summary(
                        0, 0, 0, new Rate(0, 0), new Rate(0, 0), new LeftOut(0), new LeftOut(0), List.of(), List.of()));
        assertThat(nothing.winning().share()).isEmpty();
        assertThat(new Rate(2, 3).share()).isEqualTo(Optional.of(new BigDecimal("0.6667")));
    }

    @Test
    @DisplayName("D-22 what is accepted counts of what was answered or ran out, not of what was taken back or waits")
    void acceptanceCountsWhatWasDecidedHere() {
        Rate rate = told(
                new AcceptanceTally(),
                Sheets.inbound(ACCEPTED, null),
                Sheets.inbound(WON, null),
                Sheets.inbound(LOST, null),
                Sheets.inbound(DECLINED, null),
                Sheets.inbound(EXPIRED, null),
                Sheets.inbound(RECEIVED, null),
                Sheets.inbound(WITHDRAWN, null),
                Sheets.in(WON));

        assertThat(rate).isEqualTo(new Rate(3, 5));
    }

    @Test
    @DisplayName("D-22 D-23 a duplicate is neither won nor lost")
    void duplicatesAreNeitherWonNorLost() {
        Outcomes outcomes = told(
                new OutcomeTally(),
                Sheets.in(WON),
                Sheets.because(LOST, "BUDGET"),
                Sheets.because(LOST, Closing.DUPLICATE),
                Sheets.in(ACCEPTED));

        assertThat(outcomes.winning()).isEqualTo(new Rate(1, 2));
        assertThat(outcomes.duplicates()).isEqualTo(1);
    }

    @Test
    @DisplayName("D-22 amounts of two currencies are never added, and each has a median of its own")
    void currenciesStayApart() {
        FactSheet[] deals = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> Sheets.worth(WON, String.valueOf(number), number > 4 ? "USD" : "EUR"))
                .toArray(FactSheet[]::new);

        assertThat(told(new OutcomeTally(), deals).wonValue())
                .containsExactly(
                        new CurrencyValue("EUR", 4, new BigDecimal("10.0000"), new LeftOut(4)),
                        new CurrencyValue("USD", 5, new BigDecimal("35.0000"), new Known(5, new BigDecimal("7.0000"))));
    }

    @Test
    @DisplayName("X-01 a deal whose source dates its end before its beginning took no time that is told")
    void anEndBeforeTheBeginningIsNoTime() {
        FactSheet won = Sheets.in(WON);
        Course backwards = Sheets.course(Sheets.OPENED, Sheets.OPENED.minusSeconds(1), "WON", 100);

        assertThat(told(new OutcomeTally(), won, Sheets.with(won, backwards)).daysToClose())
                .isEqualTo(new LeftOut(1));
    }

    @Test
    void countsWholeDaysToClose() {
        FactSheet won = Sheets.in(WON);
        FactSheet[] deals = IntStream.range(0, 5)
                .mapToObj(number -> Sheets.with(
                        won, Sheets.course(Sheets.OPENED, Sheets.OPENED.plus(Duration.ofHours(47)), "WON", 100)))
                .toArray(FactSheet[]::new);

        assertThat(told(new OutcomeTally(), deals).daysToClose()).isEqualTo(new Known(5, new BigDecimal("1.0")));
    }

    @Test
    @DisplayName("D-22 response times count answers of people, each within its days, both ends included")
    void responseTimesCountAnswers() {
        ResponseTimes times = told(
                new ResponseTally(),
                Sheets.inbound(ACCEPTED, Duration.ofDays(1)),
                Sheets.inbound(DECLINED, Duration.ofDays(1).plusSeconds(1)),
                Sheets.inbound(LOST, Duration.ofHours(2)),
                Sheets.inbound(WON, Duration.ofDays(3)),
                Sheets.inbound(ACCEPTED, Duration.ofMinutes(90)),
                Sheets.inbound(EXPIRED, null),
                Sheets.inbound(RECEIVED, null));

        assertThat(times.hours()).isEqualTo(new Known(5, new BigDecimal("24.00")));
        assertThat(times.within())
                .extracting(
                        ResponseTimes.Within::days, within -> within.answered().hits())
                .containsExactly(tuple(1, 3L), tuple(3, 5L), tuple(7, 5L), tuple(14, 5L));
        assertThat(times.expired()).isEqualTo(1);
        assertThat(times.awaiting()).isEqualTo(1);
    }

    @Test
    @DisplayName("D-12 D-22 a deal counts at each step up to the furthest that it was ever marked at")
    void theFunnelCountsUpToTheFurthestMark() {
        List<Stage> scale = List.of(
                new Stage("CREATED", "Created", 10),
                new Stage("ACCEPTED", "Accepted", 10),
                new Stage("QUALIFIED", "Qualified", 20),
                new Stage("WON", "Won", 100));
        FactSheet deal = Sheets.in(ACCEPTED);

        Funnel funnel = told(
                new FunnelTally(scale),
                Sheets.with(deal, Sheets.course(Sheets.OPENED, null, "CREATED", 0)),
                Sheets.with(deal, Sheets.course(Sheets.OPENED, null, "CREATED", 10)),
                Sheets.with(deal, Sheets.course(Sheets.OPENED, null, "CREATED", 80)),
                Sheets.with(deal, Sheets.course(Sheets.OPENED, null, "WON", 100)));

        assertThat(funnel.steps())
                .containsExactly(
                        new Step(0, List.of("OPENED"), new Rate(4, 4)),
                        new Step(10, List.of("CREATED", "ACCEPTED"), new Rate(3, 4)),
                        new Step(20, List.of("QUALIFIED"), new Rate(2, 4)),
                        new Step(100, List.of("WON"), new Rate(1, 4)));
    }

    @Test
    void reasonsAreToldByFrequency() {
        Reasons reasons = told(
                new ReasonTally(),
                Sheets.because(LOST, "BUDGET"),
                Sheets.because(LOST, "BUDGET"),
                Sheets.because(LOST, "OTHER"),
                Sheets.because(DECLINED, null),
                Sheets.because(WON, null));

        assertThat(reasons)
                .isEqualTo(new Reasons(
                        List.of(new Reason("BUDGET", new Rate(2, 3)), new Reason("OTHER", new Rate(1, 3))),
                        List.of(new Reason("NONE", new Rate(1, 1)))));
    }

    @Test
    @DisplayName("D-22 value by stage counts what is open, currency by currency, and says what has no value")
    void valueByStageCountsWhatIsOpen() {
        Pipeline pipeline = told(
                new PipelineTally(List.of("QUALIFIED")),
                Sheets.worth(ACCEPTED, "10", "USD"),
                Sheets.withoutValue(ACCEPTED),
                Sheets.inbound(RECEIVED, null),
                Sheets.in(WON));

        assertThat(pipeline.stages())
                .containsExactly(
                        new AtStage(
                                "RECEIVED",
                                1,
                                0,
                                List.of(new CurrencyValue("USD", 1, new BigDecimal("100.0000"), new LeftOut(1)))),
                        new AtStage(
                                "QUALIFIED",
                                2,
                                1,
                                List.of(new CurrencyValue("USD", 1, new BigDecimal("10.0000"), new LeftOut(1)))));
    }

    @Test
    void tellsTheLargestGroupsAndHowManyAreLeftOut() {
        BreakdownTally<Rate> tally = new BreakdownTally<>(AcceptanceTally::new, Grouping.SOLUTION);
        IntStream.rangeClosed(0, BreakdownTally.MOST_GROUPS)
                .forEach(number -> tally.add(Sheets.of(Sheets.in(WON), "US", "SOL-" + (1_000 + number), "SOL-A")));

        Breakdown<Rate> told = tally.told();

        assertThat(told.deals()).isEqualTo(BreakdownTally.MOST_GROUPS + 1);
        assertThat(told.groups()).hasSize(BreakdownTally.MOST_GROUPS);
        assertThat(told.groups().getFirst())
                .isEqualTo(new Breakdown.Group<>("SOL-A", BreakdownTally.MOST_GROUPS + 1, new Rate(0, 0)));
        assertThat(told.groups().get(1).key()).isEqualTo("SOL-1000");
        assertThat(told.groupsLeftOut()).isEqualTo(2);
    }

    private static <R> R told(Tally<R> tally, FactSheet... deals) {
        List.of(deals).forEach(tally::add);
        return tally.told();
    }
}
