package cosell.deals.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.EndUnjoined;
import cosell.deals.deal.domain.DealCommand.Ending;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealDraft;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactSheetTest {

    private static final Instant LATER = Samples.NOW.plus(Duration.ofHours(30));

    @Test
    void saysWhatInsightsCount() {
        FactSheet sheet = FactSheet.of(Samples.privateDeal());

        assertThat(sheet)
                .isEqualTo(new FactSheet(
                        Samples.DEAL,
                        Direction.OUTBOUND,
                        DealStatus.ACCEPTED,
                        DealType.PRIVATE,
                        "1000001",
                        "US",
                        List.of("SOL-CON"),
                        Sheets.money("125000", "USD"),
                        new Course(Samples.NOW, null, null, "CREATED", 10, null)));
    }

    @Test
    @DisplayName("D-22 a response is timed from the arrival to the acceptance or the refusal by people")
    void timesTheAnswer() {
        Deal joined = after(Samples.received(), new Join(Samples.acceptance(false), false));
        Deal declined = after(Samples.received(), new EndUnjoined(Ending.DECLINED, "BUDGET", null));
        Deal expired = after(Samples.received(), new EndUnjoined(Ending.EXPIRED, null, null));

        assertThat(FactSheet.of(joined).course().answeredAfter()).isEqualTo(Duration.ofHours(30));
        assertThat(FactSheet.of(declined).course().answeredAfter()).isEqualTo(Duration.ofHours(30));
        assertThat(FactSheet.of(expired).course().answeredAfter()).isNull();
        assertThat(FactSheet.of(Samples.received()).course().furthest()).isZero();
    }

    @Test
    void aWonDealIsWorthWhatItClosedFor() {
        Deal won = after(Samples.privateDeal(), new MarkWon(new MoneyDraft(new BigDecimal("7"), "EUR"), null, null));

        FactSheet sheet = FactSheet.of(won);

        assertThat(sheet.value()).isEqualTo(Sheets.money("7", "EUR"));
        assertThat(sheet.course().endedAt()).isEqualTo(LATER);
        assertThat(sheet.course().furthest()).isEqualTo(100);
    }

    @Test
    @DisplayName("X-01 D-22 imported deals have the dates of their source, and no response time")
    void importedDealsHaveTheirSourcesDates() {
        Instant opened = Instant.parse("2020-01-01T00:00:00Z");
        Instant closed = Instant.parse("2020-02-01T00:00:00Z");
        DealDraft draft =
                new DealDraft("1000001", Samples.content(), null, null, List.of(), new Source(true, opened, null));
        Deal won = after(Samples.created(draft), new MarkWon(null, null, closed));
        Deal joined = Samples.after(Deal.receive(
                Samples.invitation(Samples.FABRIKAM, Samples.CONTOSO).asHistory(), Samples.circumstances()));

        assertThat(FactSheet.of(won).course().openedAt()).isEqualTo(opened);
        assertThat(FactSheet.of(won).course().endedAt()).isEqualTo(closed);
        assertThat(FactSheet.of(after(joined, new Join(Samples.acceptance(false), false)))
                        .course()
                        .answeredAfter())
                .isNull();
    }

    private static Deal after(Deal deal, cosell.deals.deal.domain.DealCommand command) {
        return Samples.after(deal.decide(command, Samples.circumstances(LATER)));
    }
}
