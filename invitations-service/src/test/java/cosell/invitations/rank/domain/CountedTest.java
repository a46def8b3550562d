package cosell.invitations.rank.domain;

import static cosell.invitations.rank.domain.History.SENT;
import static cosell.invitations.rank.domain.History.STEP;
import static cosell.invitations.rank.domain.History.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final Instant OLDEST = STEP.minus(Duration.ofDays(180));

    @Test
    @DisplayName("I-11 what was sent exactly 180 days before the step counts, a millisecond earlier it does not")
    void looksBackHalfAYear() {
        assertThat(Counted.of(sentAt(OLDEST), STEP)).isPresent();
        assertThat(Counted.of(sentAt(OLDEST.minusMillis(1)), STEP)).isEmpty();
    }

    @Test
    @DisplayName("I-11 an answer counts from the step at or after it")
    void answersCountFromTheNextStepOn() {
        assertThat(Counted.of(History.sent("contoso", new Ending.Declined(STEP)), STEP))
                .isPresent();
        assertThat(Counted.of(History.sent("contoso", new Ending.Declined(STEP.plusMillis(1))), STEP))
                .isEmpty();
        assertThat(Counted.of(History.sent("contoso", new Ending.Expired(STEP.plusMillis(1))), STEP))
                .isEmpty();
    }

    @Test
    @DisplayName("I-11 what nobody answered until its deadline counts as expired, though nobody has noted it yet")
    void overdueCountsAsExpired() {
        assertThat(Counted.of(History.sent("contoso", new Ending.Pending(STEP)), STEP))
                .contains(new Counted(CONTOSO, false, new Counted.Handling.Expired()));
    }

    @Test
    @DisplayName("I-11 what can still be answered or was taken back counts neither way")
    void pendingAndTakenBackCountNeitherWay() {
        assertThat(Counted.of(History.sent("contoso", new Ending.Pending(STEP.plusMillis(1))), STEP))
                .isEmpty();
        assertThat(Counted.of(History.sent("contoso", new Ending.TakenBack()), STEP))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("I-11 an answer has fewer points the later it comes, level within a day and from the 14th on")
    @CsvSource({
        "PT0S, 30",
        "PT24H, 30",
        "PT48H, 25",
        "P3D, 20",
        "P5D, 10",
        "P7D, 0",
        "P10DT12H, -10",
        "P14D, -20",
        "P30D, -20"
    })
    void pointsOfAnAnswer(Duration after, double points) {
        assertThat(AnswerSpeed.points(after)).isEqualTo(points);
    }

    @Test
    @DisplayName("I-11 points of everything that an invitation may have come to")
    void pointsOfInvitations() {
        Duration day = Duration.ofDays(1);

        assertThat(points(History.declined("contoso", day))).isEqualTo(new Points(30, 0, 0, 0));
        assertThat(points(History.expired("contoso"))).isEqualTo(new Points(0, -50, 0, 0));
        assertThat(points(History.accepted("contoso", day, History.IN_ORDER))).isEqualTo(new Points(30, 0, 0, 0));
        assertThat(points(History.accepted("contoso", day, History.REPORTED))).isEqualTo(new Points(30, 0, 20, 0));
        assertThat(points(History.accepted("contoso", day, History.NEGLECTED))).isEqualTo(new Points(30, 0, 0, -30));
    }

    @Test
    @DisplayName("I-11 an open deal is neglected once nobody has touched it for exactly 60 days")
    void untouchedForSixtyDays() {
        Instant limit = STEP.minus(Duration.ofDays(60));

        assertThat(care(null, limit.plusMillis(1), TODAY)).isEqualTo(Care.TENDED);
        assertThat(care(null, limit, TODAY)).isEqualTo(Care.UNTOUCHED);
        assertThat(care(null, STEP.plusSeconds(5), TODAY)).isEqualTo(Care.TENDED);
        assertThat(care(null, null, TODAY)).isEqualTo(Care.TENDED);
    }

    @Test
    @DisplayName("I-11 an open deal is neglected from the day after its close date on")
    void pastItsCloseDate() {
        assertThat(care(null, STEP, TODAY)).isEqualTo(Care.TENDED);
        assertThat(care(null, STEP, TODAY.minusDays(1))).isEqualTo(Care.OVERDUE);
        assertThat(care(null, STEP, null)).isEqualTo(Care.TENDED);
    }

    @Test
    @DisplayName("I-11 a deal whose outcome was reported is never neglected")
    void reported() {
        assertThat(care(STEP, SENT, TODAY.minusDays(40))).isEqualTo(Care.REPORTED);
        assertThat(care(STEP.plusMillis(1), SENT, TODAY)).isEqualTo(Care.UNTOUCHED);
    }

    private static Care care(@Nullable Instant reported, @Nullable Instant touched, @Nullable LocalDate closeDate) {
        return Care.of(new AcceptedDeal(reported, touched, closeDate), STEP);
    }

    private static Points points(ReceivedInvitation invitation) {
        return Counted.of(invitation, STEP).orElseThrow().points();
    }

    private static ReceivedInvitation sentAt(Instant moment) {
        return new ReceivedInvitation(CONTOSO, false, moment, new Ending.Declined(moment.plusSeconds(60)));
    }
}
