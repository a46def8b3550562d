package cosell.invitations.rank.domain;

import static cosell.invitations.rank.domain.History.IN_ORDER;
import static cosell.invitations.rank.domain.History.accepted;
import static cosell.invitations.rank.domain.History.declined;
import static cosell.invitations.rank.domain.History.expired;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Median;
import cosell.platform.outbox.DocumentMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final DocumentMapper MAPPER = DocumentMapper.forTypes(List.of(RankSheet.class));
    private static final Duration SLOW = Duration.ofDays(5);

    @Test
    void isReadAsItWasWritten() {
        for (History history : List.of(History.of(), ofThree(), ofThree().plus(expired("datum")))) {
            RankSheet sheet = history.sheet();

            assertThat(MAPPER.read(RankSheet.class, MAPPER.write(sheet))).isEqualTo(sheet);
        }
    }

    @Test
    @DisplayName("I-11 totals tell how fast answers were and how deals stand, advice what is to do, most first")
    void explains() {
        Explanation explanation =
                ofThree().plus(expired("datum")).sheet().forPartners().explanation();

        assertThat(explanation.totals())
                .isEqualTo(new RankTotals(
                        7,
                        4,
                        6,
                        1,
                        new RankTotals.AnswerTimes(new Median.Known(6, new BigDecimal("61.00")), 3, 3, 6),
                        new RankTotals.DealTotals(6, 1, 4, 1, 0)));
        assertThat(explanation.advice())
                .extracting(Advice::what, Advice::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Improvement.REPORT_OUTCOMES, 5L),
                        org.assertj.core.groups.Tuple.tuple(Improvement.LET_NOTHING_EXPIRE, 1L),
                        org.assertj.core.groups.Tuple.tuple(Improvement.ANSWER_WITHIN_A_DAY, 3L),
                        org.assertj.core.groups.Tuple.tuple(Improvement.TEND_TO_DEALS, 1L));
    }

    @Test
    @DisplayName(
            "I-11 a figure in which fewer than 3 inviters or 5 invitations have a part is not shown, nor advice on it")
    void showsNoSingleAnswers() {
        History oneAnswered = History.of(
                expired("adatum"), expired("baldwin"), expired("contoso"), expired("datum"), declined("datum", SLOW));
        History fewDeals = History.of(1, one -> one, "adatum", "baldwin", "contoso", "datum")
                .plus(accepted("datum", SLOW, IN_ORDER));

        Explanation ofOne = oneAnswered.sheet().forPartners().explanation();
        Explanation ofFew = fewDeals.sheet().forPartners().explanation();

        assertThat(ofOne.totals()).isEqualTo(new RankTotals(5, 4, 1, 4, null, null));
        assertThat(ofOne.advice()).extracting(Advice::what).containsExactly(Improvement.LET_NOTHING_EXPIRE);
        assertThat(ofFew.totals().answerTimes()).isNotNull();
        assertThat(ofFew.totals().deals()).isNull();
        assertThat(ofFew.advice()).extracting(Advice::what).containsExactly(Improvement.ANSWER_WITHIN_A_DAY);
    }

    private static History ofThree() {
        return History.of(
                accepted("adatum", SLOW, IN_ORDER),
                accepted("adatum", Duration.ofHours(2), IN_ORDER),
                accepted("baldwin", SLOW, IN_ORDER),
                accepted("baldwin", Duration.ofHours(1), History.NEGLECTED),
                accepted("contoso", SLOW, IN_ORDER),
                accepted("contoso", Duration.ofHours(2), History.REPORTED));
    }
}
