package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.platform.time.ManualClock;
import cosell.schemas.ActorKind;
import cosell.schemas.DealChange;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MissedDeadlineIT {

    private static final UUID OLD = UUID.randomUUID();
    private static final UUID YOUNG = UUID.randomUUID();

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-02T09:30:00Z"));

    @Test
    @DisplayName(
            "I-06 what passed while the service was down: a deadline is made up for with its true moment, its reminders"
                    + " are not; a reminder of what is still open says how much is really left")
    void isMadeUpForAtStart() {
        try (TopicLog<EngagementEvent> log = TopicLog.of(Topics.ENGAGEMENTS, EngagementEvent.class)) {
            Instant deadline = sendInvitations(log);
            clock.advance(Duration.ofDays(10));

            try (RunningService again = StandingClock.start("missed_deadline_it", clock)) {
                assertThat(again.port()).isPositive();

                EngagementEvent expired = waitFor(log, OLD, EngagementChange.INVITATION_EXPIRED);
                EngagementEvent reminded = waitFor(log, YOUNG, EngagementChange.INVITATION_REMINDED);

                assertThat(expired.getOccurredAt()).isEqualTo(deadline);
                assertThat(expired.getActor().getKind()).isEqualTo(ActorKind.SYSTEM);
                assertThat(reminded.getDaysLeft()).isEqualTo(4);
                assertThat(changes(log, OLD))
                        .containsExactly(
                                EngagementChange.OPENED,
                                EngagementChange.INVITATION_SENT,
                                EngagementChange.INVITATION_EXPIRED);
            }
        }
    }

    /** One that will be 15 days old when the service comes back, and one of 10 days; answers the first deadline. */
    private Instant sendInvitations(TopicLog<EngagementEvent> log) {
        try (RunningService service = StandingClock.start("missed_deadline_it", clock);
                PublishedDeals deals = new PublishedDeals()) {
            assertThat(service.port()).isPositive();
            Instant deadline = send(OLD, deals, log);
            clock.advance(Duration.ofDays(5));
            send(YOUNG, deals, log);
            return deadline;
        }
    }

    private static Instant send(UUID deal, PublishedDeals deals, TopicLog<EngagementEvent> log) {
        deals.publish(DealChange.CREATED, 1, deals.outbound(deal, "fabrikam").build());
        return waitFor(log, deal, EngagementChange.INVITATION_SENT)
                .getState()
                .getInvitations()
                .getFirst()
                .getExpiresAt();
    }

    private static EngagementEvent waitFor(TopicLog<EngagementEvent> log, UUID deal, EngagementChange change) {
        return log.waitFor(change.name(), event -> event.getChange() == change && isOf(deal, event));
    }

    private static List<EngagementChange> changes(TopicLog<EngagementEvent> log, UUID deal) {
        return log.values().stream()
                .filter(event -> isOf(deal, event))
                .map(EngagementEvent::getChange)
                .toList();
    }

    private static boolean isOf(UUID deal, EngagementEvent event) {
        return event.getAggregateId().equals(PublishedDeals.engagementOf(deal));
    }
}
