package cosell.invitations.engagement.domain;

import static cosell.invitations.engagement.domain.Samples.ALEX;
import static cosell.invitations.engagement.domain.Samples.CONTOSO_ADMIN;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.ECOSYSTEM;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.NORTHWIND;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.TO_FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.TO_VENDOR;
import static cosell.invitations.engagement.domain.Samples.changed;
import static cosell.invitations.engagement.domain.Samples.draftFor;
import static cosell.invitations.engagement.domain.Samples.offer;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static cosell.invitations.engagement.domain.Samples.toVendor;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.EngagementCommand.Expire;
import cosell.invitations.engagement.domain.EngagementCommand.Invite;
import cosell.invitations.engagement.domain.EngagementCommand.Remind;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationExpired;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationReminded;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {

    private static final UUID THIRD = Ids.derived("third");
    private static final Duration FAR = Duration.ofDays(365);
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
    @DisplayName("I-06 a reminder that is made up for after a pause says how many days are really left")
    void aLateReminderTellsTheTruth() {
        Engagement fresh = open(toFabrikam());
        Instant threeDaysLeft = DEADLINE.minus(Duration.ofHours(3 * 24 + 5));

        var late = changed(DECIDER.decide(fresh, new Remind(), threeDaysLeft));
        var second = changed(DECIDER.decide(late.newState(), new Remind(), TWO_DAYS_LEFT.plusMillis(900)));

        assertThat(late.events()).containsExactly(new InvitationReminded(TO_FABRIKAM, 3));
        assertThat(late.newState().invitations())
                .containsExactly(new Pending(toFabrikam().offer(), List.of(7), List.of(2)));
        assertThat(second.events()).containsExactly(new InvitationReminded(TO_FABRIKAM, 2));
    }

    @Test
    @DisplayName("I-06 with less than half a day left nobody is reminded any more")
    void tooLateForAReminder() {
        Engagement fresh = open(toFabrikam());
        Instant halfADayLeft = DEADLINE.minus(Duration.ofHours(12));

        var last = changed(DECIDER.decide(fresh, new Remind(), halfADayLeft));
        var none = changed(DECIDER.decide(fresh, new Remind(), halfADayLeft.plusMillis(1)));

        assertThat(last.events()).containsExactly(new InvitationReminded(TO_FABRIKAM, 1));
        assertThat(none.events()).isEmpty();
        assertThat(none.newState().invitations())
                .containsExactly(new Pending(toFabrikam().offer(), List.of(), List.of()));
        assertThat(Deadlines.nextDue(none.newState())).contains(DEADLINE);
    }

    static Stream<Arguments> momentsAndZones() {
        Stream<String> sent = Stream.of(
                "2028-02-20T23:59:59.999Z", // a leap day lies between
                "2027-02-20T23:59:59.999Z", // none does
                "2026-10-20T00:30:00Z", // clocks go back in Europe, then in North America
                "2027-03-10T06:59:59.001Z", // they go forward there
                "2027-09-25T15:45:00Z", // and in the south
                "2026-12-25T12:00:00Z"); // a year ends
        return sent.flatMap(moment -> Stream.of(
                        "UTC", "Europe/Prague", "America/New_York", "Australia/Lord_Howe", "Pacific/Chatham")
                .map(zone -> Arguments.of(Instant.parse(moment), zone)));
    }

    @ParameterizedTest
    @MethodSource("momentsAndZones")
    @DisplayName("I-06 the window is 14 times 24 hours in UTC: no leap day, summer time or zone changes it")
    void theCalendarChangesNothing(Instant sent, String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Invite invite = new Invite(TO_FABRIKAM, CONTOSO_ADMIN, ALEX, draftFor(FABRIKAM), ECOSYSTEM);
            Engagement pending = changed(DECIDER.decide(open(), invite, sent)).newState();
            Instant deadline = sent.plusMillis(14L * 24 * 60 * 60 * 1000);

            assertThat(Deadlines.overdue(pending, deadline.minusMillis(1))).isEmpty();
            assertThat(Deadlines.overdue(pending, deadline)).contains(deadline);
            assertThat(Deadlines.nextDue(pending)).contains(sent.plusMillis(7L * 24 * 60 * 60 * 1000));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @DisplayName(
            "I-06 a clock moved far over reminders and deadlines ends each at its own moment, and reminds of what is left")
    void aFarMoveOfTheClock() {
        Pending second = shifted(toVendor(), Duration.ofDays(3));
        Pending third = shifted(new Pending(offer(THIRD, NORTHWIND, "3000001"), List.of(), List.of(7, 2)), FAR);
        Engagement engagement = open(toFabrikam(), second, third);
        Instant now = DEADLINE.plus(FAR).minus(Duration.ofDays(5));
        List<Instant> moments = new ArrayList<>();

        for (var due = Deadlines.overdue(engagement, now); due.isPresent(); due = Deadlines.overdue(engagement, now)) {
            moments.add(due.get());
            engagement = changed(DECIDER.decide(engagement, new Expire(due.get()), now))
                    .newState();
        }
        var reminded = changed(DECIDER.decide(engagement, new Remind(), now));

        assertThat(moments).containsExactly(DEADLINE, second.offer().expiresAt());
        assertThat(reminded.events()).containsExactly(new InvitationReminded(THIRD, 5));
        assertThat(Deadlines.isDue(reminded.newState(), now)).isFalse();
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
