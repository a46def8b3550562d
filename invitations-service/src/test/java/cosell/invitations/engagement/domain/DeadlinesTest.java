package cosell.invitations.engagement.domain;

import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.TO_FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.TO_VENDOR;
import static cosell.invitations.engagement.domain.Samples.changed;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static cosell.invitations.engagement.domain.Samples.toVendor;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.EngagementCommand.Expire;
import cosell.invitations.engagement.domain.EngagementCommand.Remind;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationExpired;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationReminded;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.platform.domain.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Instant SEVEN_DAYS_LEFT = DEADLINE.minus(Duration.ofDays(7));
    private static final Instant TWO_DAYS_LEFT = DEADLINE.minus(Duration.ofDays(2));

    @Test
    @DisplayName("I-06 expires at the deadline, not a millisecond before, and ends at its true moment")
    void expiresAtTheDeadline() {
        Engagement pending = open(toFabrikam());

        assertThat(DECIDER.decide(pending, new Expire(DEADLINE), DEADLINE.minusMillis(1)))
                .isEqualTo(Decision.unchanged(pending));
        var decision = changed(DECIDER.decide(pending, new Expire(DEADLINE), DEADLINE.plusSeconds(99_999)));
        assertThat(decision.events()).containsExactly(new InvitationExpired(TO_FABRIKAM));
        assertThat(decision.newState().invitations())
                .containsExactly(new Expired(toFabrikam().offer(), List.of()));
        assertThat(decision.newState().invitations().getFirst().endedAt()).isEqualTo(DEADLINE);
    }

    @Test
    @DisplayName("I-06 invitations with one deadline expire together, others wait for theirs")
    void expiresOneDeadlineAtATime() {
        Pending early = shifted(toVendor(), Duration.ofDays(-1));

        var decision = changed(DECIDER.decide(
                open(toFabrikam(), early), new Expire(early.offer().expiresAt()), DEADLINE.plusSeconds(1)));

        assertThat(decision.events()).containsExactly(new InvitationExpired(TO_VENDOR));
        assertThat(Deadlines.overdue(decision.newState(), DEADLINE.plusSeconds(1)))
                .contains(DEADLINE);
    }

    @Test
    @DisplayName("I-06 reminds 7 and 2 days before, each once")
    void remindsTwice() {
        Engagement fresh = open(toFabrikam());

        assertThat(DECIDER.decide(fresh, new Remind(), SEVEN_DAYS_LEFT.minusMillis(1)))
                .isEqualTo(Decision.unchanged(fresh));
        var first = changed(DECIDER.decide(fresh, new Remind(), SEVEN_DAYS_LEFT));
        var second = changed(DECIDER.decide(first.newState(), new Remind(), TWO_DAYS_LEFT));

        assertThat(first.events()).containsExactly(new InvitationReminded(TO_FABRIKAM, 7));
        assertThat(DECIDER.decide(first.newState(), new Remind(), TWO_DAYS_LEFT.minusMillis(1)))
                .isEqualTo(Decision.unchanged(first.newState()));
        assertThat(second.events()).containsExactly(new InvitationReminded(TO_FABRIKAM, 2));
        assertThat(second.newState().invitations())
                .containsExactly(new Pending(toFabrikam().offer(), List.of(7, 2), List.of()));
    }

    @Test
    @DisplayName("I-06 of two reminders that come due together only the later one goes out")
    void remindsOnceAfterAPause() {
        var decision = changed(DECIDER.decide(open(toFabrikam()), new Remind(), TWO_DAYS_LEFT));

        assertThat(decision.events()).containsExactly(new InvitationReminded(TO_FABRIKAM, 2));
        assertThat(decision.newState().invitations())
                .containsExactly(new Pending(toFabrikam().offer(), List.of(2), List.of()));
    }

    @Test
    void nobodyIsRemindedAtTheDeadlineOrAfterAnAnswer() {
        Engagement answered = open(new Accepted(toFabrikam().offer(), List.of(), NOW, null));
        Engagement pending = open(toFabrikam());

        assertThat(DECIDER.decide(answered, new Remind(), TWO_DAYS_LEFT)).isEqualTo(Decision.unchanged(answered));
        assertThat(DECIDER.decide(pending, new Remind(), DEADLINE)).isEqualTo(Decision.unchanged(pending));
    }

    @Test
    void isDueFirstForTheRemindersThenForTheDeadlineThenNeverAgain() {
        Offer offer = toFabrikam().offer();

        assertThat(Deadlines.nextDue(open(toFabrikam()))).contains(SEVEN_DAYS_LEFT);
        assertThat(Deadlines.nextDue(open(new Pending(offer, List.of(7), List.of(2)))))
                .contains(TWO_DAYS_LEFT);
        assertThat(Deadlines.nextDue(open(new Pending(offer, List.of(7, 2), List.of()))))
                .contains(DEADLINE);
        assertThat(Deadlines.nextDue(open(new Expired(offer, List.of())))).isEmpty();
    }

    private static Pending shifted(Pending pending, Duration by) {
        Offer offer = pending.offer();
        return new Pending(
                new Offer(
                        offer.id(),
                        offer.invitee(),
                        offer.vendor(),
                        offer.locationId(),
                        offer.inviteeDealId(),
                        offer.contacts(),
                        offer.sentBy(),
                        offer.sentAt().plus(by),
                        offer.expiresAt().plus(by),
                        offer.copy()),
                pending.reminded(),
                pending.remindersLeft());
    }
}
