package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.ActorKind;
import cosell.schemas.DealChange;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class MissedDeadlineIT {

    private static final UUID DEAL = UUID.randomUUID();

    private static RunningService start(String database) {
        return RunningService.start(
                InvitationsService.application(),
                database,
                Map.of("cosell.directory.import", "classpath:demo/directory.json"));
    }

    private static EngagementEvent waitFor(TopicLog<EngagementEvent> log, EngagementChange change) {
        return log.waitFor(
                change.name(),
                event -> event.getChange() == change
                        && event.getAggregateId().equals(PublishedDeals.engagementOf(DEAL)));
    }

    @Test
    @DisplayName("I-06 a deadline that passed while the service was down is made up for, with its true moment")
    void isMadeUpForAtStart() {
        try (TopicLog<EngagementEvent> log = TopicLog.of(Topics.ENGAGEMENTS, EngagementEvent.class)) {
            Instant deadline = sendInvitation(log);
            letTimePassWithoutIt();

            try (RunningService again = start("missed_deadline_it")) {
                assertThat(again.port()).isPositive();

                EngagementEvent expired = waitFor(log, EngagementChange.INVITATION_EXPIRED);

                assertThat(expired.getOccurredAt()).isEqualTo(deadline);
                assertThat(expired.getActor().getKind()).isEqualTo(ActorKind.SYSTEM);
            }
        }
    }

    private static Instant sendInvitation(TopicLog<EngagementEvent> log) {
        try (RunningService service = start("missed_deadline_it");
                PublishedDeals deals = new PublishedDeals()) {
            assertThat(service.port()).isPositive();
            deals.publish(
                    DealChange.CREATED, 1, deals.outbound(DEAL, "fabrikam").build());
            return waitFor(log, EngagementChange.INVITATION_SENT)
                    .getState()
                    .getInvitations()
                    .getFirst()
                    .getExpiresAt();
        }
    }

    /** Another installation's service moves the clock, which is stored with the broker. */
    private static void letTimePassWithoutIt() {
        try (RunningService other = start("somebody_else_it")) {
            other.anonymous()
                    .post()
                    .uri("/api/dev/clock")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"advance\": \"P15D\"}")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }
}
