package cosell.invitations.rank.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.rank.domain.Ending.Accepted;
import cosell.invitations.rank.domain.Ending.Declined;
import cosell.invitations.rank.domain.Ending.Expired;
import cosell.invitations.rank.domain.Ending.Pending;
import cosell.invitations.rank.domain.Ending.TakenBack;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankPropertiesTest {

    private static final int HISTORIES = 600;

    @Test
    @DisplayName("I-11 a faster answer never lowers a rank")
    void fasterIsNeverWorse() {
        forEachHistory((history, dice) -> history.withOne(dice, one -> faster(one, dice)))
                .neverLowers();
    }

    @Test
    @DisplayName("I-11 one more expired invitation never raises a rank")
    void anExpiryNeverRaises() {
        forEachHistory((history, dice) -> history.plus(History.expired(anybody(dice))))
                .neverRaises();
    }

    @Test
    @DisplayName("I-11 letting an invitation expire is never better than any answer")
    void silenceIsNeverBetter() {
        forEachHistory((history, dice) -> history.withOne(dice, RankPropertiesTest::expired))
                .neverRaises();
    }

    @Test
    @DisplayName("I-11 reporting an outcome never lowers a rank")
    void anOutcomeNeverLowers() {
        forEachHistory((history, dice) -> history.withOne(dice, one -> with(one, History.REPORTED)))
                .neverLowers();
    }

    @Test
    @DisplayName("I-11 leaving an open deal alone never raises a rank")
    void neglectNeverRaises() {
        forEachHistory((history, dice) -> history.withOne(dice, one -> with(one, History.NEGLECTED)))
                .neverRaises();
    }

    @Test
    @DisplayName("I-11 nothing that those whom one invited oneself invite one to raises a rank")
    void friendsNeverRaise() {
        forEachHistory((history, dice) -> history.without("partner-0").havingInvited("partner-0", "friend"))
                .and((history, dice) -> history.plus(History.random("friend", dice), History.random("partner-0", dice)))
                .neverRaises();
    }

    @Test
    @DisplayName("I-11 inviting anybody never raises one's own rank")
    void invitingNeverRaises() {
        forEachHistory((history, dice) -> history.havingInvited("partner-" + dice.nextInt(6), "friend"))
                .neverRaises();
    }

    @Test
    @DisplayName("I-11 no invitation of a partner, however it ends, moves anything in the vendor's rank")
    void theVendorSeesNothingPrivate() {
        forEachHistory((history, dice) -> history.plus(History.random(anyPartner(dice), dice))
                        .withOne(dice, one -> one.byVendor() ? one : History.random(anyPartner(dice), dice))
                        .havingInvited(anyPartner(dice)))
                .each((before, after) -> assertThat(after.sheet().forVendor())
                        .isEqualTo(before.sheet().forVendor()));
    }

    @Test
    @DisplayName("I-11 a score lies between 0 and 100, is the sum of its points, and advice tells what it would be")
    void scoresAreExplained() {
        forEachHistory((history, dice) -> history).each((history, _) -> {
            RankReport report = history.sheet().forPartners();

            assertThat(report.score()).isBetween(0.0, 100.0);
            assertThat(report.rank() % 5).isZero();
            assertThat(Math.abs(report.rank() - report.score())).isLessThanOrEqualTo(2.5);
            assertThat(report.explanation() == null).isEqualTo(report.basis() == Basis.NEUTRAL);
            if (report.explanation() != null) {
                assertThat(report.explanation().advice())
                        .allSatisfy(advice ->
                                assertThat(report.score() + advice.points()).isBetween(report.score(), 100.0));
            }
            if (report.basis() == Basis.FULL) {
                assertThat(50 + report.explanation().points().total())
                        .isCloseTo(report.score(), org.assertj.core.data.Offset.offset(1e-5));
            }
        });
    }

    private static Pairs forEachHistory(BiFunction<History, RandomGenerator, History> change) {
        return new Pairs((history, dice) -> history, change);
    }

    /** Histories and what a change makes of them. */
    private record Pairs(
            BiFunction<History, RandomGenerator, History> prepared,
            BiFunction<History, RandomGenerator, History> change) {

        Pairs and(BiFunction<History, RandomGenerator, History> next) {
            return new Pairs(change, next);
        }

        void neverLowers() {
            each((before, after) -> {
                assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
                assertThat(after.vendorScore()).isGreaterThanOrEqualTo(before.vendorScore());
            });
        }

        void neverRaises() {
            each((before, after) -> {
                assertThat(after.score()).isLessThanOrEqualTo(before.score());
                assertThat(after.vendorScore()).isLessThanOrEqualTo(before.vendorScore());
            });
        }

        void each(java.util.function.BiConsumer<History, History> check) {
            IntStream.range(0, HISTORIES).forEach(seed -> {
                RandomGenerator dice = new SplittableRandom(seed);
                History before = prepared.apply(History.random(dice), dice);
                History after = change.apply(before, dice);
                try {
                    check.accept(before, after);
                } catch (AssertionError wrong) {
                    throw new AssertionError("seed " + seed + "\n" + before + "\n" + after, wrong);
                }
            });
        }
    }

    /** Of those that count at the step already, for an answer counts the sooner, the sooner it comes. */
    private static ReceivedInvitation faster(ReceivedInvitation one, RandomGenerator dice) {
        if (Counted.of(one, History.STEP).isEmpty()) {
            return one;
        }
        return switch (one.ending()) {
            case Declined(var at) -> as(one, new Declined(earlier(one.sentAt(), at, dice)));
            case Accepted(var at, var deal) -> as(one, new Accepted(earlier(one.sentAt(), at, dice), deal));
            case Pending _, TakenBack _, Expired _ -> one;
        };
    }

    private static ReceivedInvitation expired(ReceivedInvitation one) {
        return switch (one.ending()) {
            case Declined(var at) -> as(one, new Expired(at));
            case Accepted(var at, var _) -> as(one, new Expired(at));
            case Pending _, TakenBack _, Expired _ -> one;
        };
    }

    private static ReceivedInvitation with(ReceivedInvitation one, AcceptedDeal deal) {
        return one.ending() instanceof Accepted(var at, var before)
                        && (deal.reportedAt() != null || before.reportedAt() == null)
                ? as(one, new Accepted(at, deal))
                : one;
    }

    private static ReceivedInvitation as(ReceivedInvitation one, Ending ending) {
        return new ReceivedInvitation(one.inviter(), one.byVendor(), one.sentAt(), ending);
    }

    private static Instant earlier(Instant sent, Instant at, RandomGenerator dice) {
        return sent.plus(
                Duration.ofMillis(dice.nextLong(Duration.between(sent, at).toMillis() + 1)));
    }

    private static String anyPartner(RandomGenerator dice) {
        return "partner-" + dice.nextInt(8);
    }

    private static String anybody(RandomGenerator dice) {
        return dice.nextInt(5) == 0 ? "msft" : anyPartner(dice);
    }
}
