package cosell.invitations.rank.domain;

import static cosell.invitations.rank.domain.History.declined;
import static cosell.invitations.rank.domain.History.expired;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FriendsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final History ORDINARY =
            History.of(2, one -> declined(one.inviter().value(), WEEK), "adatum", "baldwin", "contoso", "datum");

    @Test
    @DisplayName("I-11 an organization's invitations of itself count for nothing")
    void invitingOneselfCountsForNothing() {
        assertThat(ORDINARY.plus(declined("fabrikam"), declined("fabrikam")).sheet())
                .isEqualTo(ORDINARY.sheet());
        assertThat(History.of(9, one -> one, "fabrikam").basis()).isEqualTo(Basis.NEUTRAL);
    }

    @Test
    @DisplayName("I-11 two friends who invite each other in a loop raise neither of them")
    void aLoopOfTwo() {
        History looped = ORDINARY.plus(many("friend", 100)).havingInvited("friend");

        assertThat(ORDINARY.score()).isEqualTo(50);
        assertThat(looped.score()).isEqualTo(50);
        assertThat(looped.sheet().forPartners().explanation().leftOut()).isEqualTo(1);
        assertThat(History.of(many("friend", 100)).havingInvited("friend").score())
                .isEqualTo(50);
    }

    @Test
    @DisplayName("I-11 a friend who invites a hundred times has one voice, as if it had invited once")
    void aFriendHasOneVoice() {
        assertThat(ORDINARY.plus(many("friend", 100)).score())
                .isEqualTo(ORDINARY.plus(declined("friend")).score())
                .isEqualTo(50 + 30.0 / 5);
    }

    @Test
    @DisplayName("I-11 answers to those one invited oneself do not end a newcomer's time")
    void friendsDoNotMakeUpForAnswers() {
        History newcomer = History.of(
                declined("adatum"), declined("adatum"), declined("adatum"), declined("adatum"), declined("baldwin"));

        assertThat(newcomer.plus(many("friend", 9)).basis()).isEqualTo(Basis.FULL);
        assertThat(newcomer.plus(many("friend", 9))
                        .havingInvited("friend")
                        .sheet()
                        .forPartners())
                .extracting(RankReport::basis, RankReport::rank, RankReport::organizationsMissing)
                .containsExactly(Basis.NEUTRAL_AT_MOST, 50.0, 1L);
    }

    @Test
    @DisplayName("I-11 inviting those whom one let wait does not make them silent")
    void invitingACriticDoesNotSilenceIt() {
        History criticized = ORDINARY.plus(expired("critic"), expired("critic"));

        assertThat(criticized.score()).isEqualTo(40);
        assertThat(criticized.havingInvited("critic").score()).isEqualTo(40);
        assertThat(History.of(2, one -> expired(one.inviter().value()), "adatum", "baldwin", "contoso")
                        .havingInvited("adatum", "baldwin", "contoso")
                        .score())
                .isEqualTo(0);
    }

    @Test
    @DisplayName("I-11 where independent voices are missing, the others weigh a third each at most")
    void missingVoicesAreNeutral() {
        History amongFriends = History.of(2, one -> one, "adatum", "baldwin", "contoso");

        assertThat(amongFriends
                        .plus(expired("datum"), declined("datum", WEEK))
                        .havingInvited("adatum", "baldwin", "contoso", "datum")
                        .score())
                .isEqualTo(41.666667);
        assertThat(amongFriends
                        .plus(expired("datum"))
                        .havingInvited("adatum", "baldwin", "contoso")
                        .score())
                .isEqualTo(33.333333);
    }

    /** What remains possible: nobody can tell such friends from others. Their share of the voices is their limit. */
    @Test
    @DisplayName("I-11 friends whom one never invites raise the rank by their share of the voices at most")
    void aRingIsLimitedByItsShare() {
        int honest = 4;
        for (int friends = 1; friends <= 20; friends++) {
            ReceivedInvitation[] ring = IntStream.range(0, friends)
                    .mapToObj(friend -> History.accepted("friend-" + friend, Duration.ofHours(1), History.REPORTED))
                    .toArray(ReceivedInvitation[]::new);

            double gain = ORDINARY.plus(ring).score() - ORDINARY.score();

            assertThat(gain).isPositive().isLessThanOrEqualTo(50.0 * friends / (friends + honest) + 1e-6);
        }
    }

    private static ReceivedInvitation[] many(String inviter, int times) {
        ReceivedInvitation[] invitations =
                Collections.nCopies(times, declined(inviter)).toArray(ReceivedInvitation[]::new);
        return Arrays.copyOf(invitations, times);
    }
}
