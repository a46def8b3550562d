package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.platform.time.ManualClock;
import cosell.schemas.DealChange;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Two instances over one store, one broker and one clock, which stands still until a test moves it. */
class TwoInstancesIT {

    private static final String CONTOSO = "admin@contoso.example";
    private static final String FABRIKAM = "admin@fabrikam.example";
    private static final ManualClock CLOCK = new ManualClock(Instant.parse("2026-11-02T09:30:00Z"));

    private static RunningService one;
    private static RunningService other;
    private static PublishedDeals deals;
    private static TopicLog<EngagementEvent> engagements;

    @BeforeAll
    static void start() {
        one = StandingClock.start("two_instances_it", CLOCK);
        other = StandingClock.start("two_instances_it", CLOCK);
        deals = new PublishedDeals();
        engagements = TopicLog.of(Topics.ENGAGEMENTS, EngagementEvent.class);
    }

    @AfterAll
    static void stop() {
        engagements.close();
        deals.close();
        other.close();
        one.close();
    }

    @Test
    @DisplayName(
            "I-06 a millisecond before the 14 days are over nothing happens, a millisecond after there is one expiry")
    void expiresOnceAtTheMillisecond() {
        UUID earlier = invitingFabrikam();
        CLOCK.advance(Duration.ofMillis(1));
        UUID deal = invitingFabrikam();
        Instant deadline = CLOCK.now().plus(Duration.ofDays(14));

        CLOCK.set(deadline.minusMillis(1));
        EngagementEvent first = waitFor(earlier, EngagementChange.INVITATION_EXPIRED);
        assertThat(first.getOccurredAt()).isEqualTo(deadline.minusMillis(1));
        assertThat(changes(deal)).containsExactly(EngagementChange.OPENED, EngagementChange.INVITATION_SENT);
        assertThat(state(one, deal)).isEqualTo(state(other, deal)).contains("\"state\":\"PENDING\"");

        CLOCK.set(deadline.plusMillis(1));
        EngagementEvent expired = waitFor(deal, EngagementChange.INVITATION_EXPIRED);
        assertThat(expired.getOccurredAt()).isEqualTo(deadline);
        waitForOneMoreFactOf(deal);
        assertThat(changes(deal))
                .containsExactly(
                        EngagementChange.OPENED,
                        EngagementChange.INVITATION_SENT,
                        EngagementChange.INVITATION_EXPIRED,
                        EngagementChange.INVITATION_SENT);
        assertThat(state(one, deal)).isEqualTo(state(other, deal)).contains("\"state\":\"EXPIRED\"");
    }

    @Test
    @DisplayName("two hops behind: who is ahead of the copy is told so until it has caught up, and nothing is stored")
    void aCommandAheadOfTheCopyWaitsForIt() {
        UUID deal = UUID.randomUUID();
        deals.publish(DealChange.CREATED, 1, deals.outbound(deal).build());
        assertThat(untilCaughtUp(() -> invite(one, deal, "first", "northwind", "0-1"))
                        .getStatus())
                .isEqualTo(HttpStatus.CREATED);

        one.stopReading();
        other.stopReading();
        deals.publish(DealChange.EDITED, 2, deals.outbound(deal).build());
        for (RunningService instance : List.of(one, other)) {
            EntityExchangeResult<String> behind = invite(instance, deal, "second", "fabrikam", "0-2");

            assertThat(behind.getStatus()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(behind.getResponseBody()).contains("COPY_BEHIND", "0-2", "0-1");
            assertThat(behind.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                    .isEqualTo("1");
        }
        assertThat(invite(other, deal, "third", "msft", "0-1").getStatus()).isEqualTo(HttpStatus.CREATED);

        one.readOn();
        EntityExchangeResult<String> repeated = untilCaughtUp(() -> invite(other, deal, "second", "fabrikam", "0-2"));
        other.readOn();

        assertThat(repeated.getStatus()).isEqualTo(HttpStatus.CREATED);
        assertThat(invite(one, deal, "second", "fabrikam", "0-2")
                        .getResponseHeaders()
                        .getFirst("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(engagements.waitForCount(
                        "three invitations",
                        3,
                        event -> isOf(deal, event) && event.getChange() == EngagementChange.INVITATION_SENT))
                .hasSize(3);
    }

    @Test
    @DisplayName("two hops behind: an invitee that is ahead of the copy of its own deal is told so, too")
    void anAnswerAheadOfTheCopyWaitsForIt() {
        UUID deal = invitingFabrikam();
        UUID invitation = PublishedDeals.invitationOf(deal, "fabrikam");
        String decline = "{\"reason\": \"BUDGET\"}";

        EntityExchangeResult<String> behind =
                post(one, FABRIKAM, "/api/invitations/" + invitation + "/decline", decline, "early-" + deal, "0-1");
        deals.publish(DealChange.RECEIVED, 1, deals.inbound(invitation, deal).build());
        EntityExchangeResult<String> declined = untilCaughtUp(() ->
                post(other, FABRIKAM, "/api/invitations/" + invitation + "/decline", decline, "late-" + deal, "0-1"));

        assertThat(behind.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(behind.getResponseBody()).contains("COPY_BEHIND");
        assertThat(behind.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("1");
        assertThat(declined.getStatus()).isEqualTo(HttpStatus.OK);
    }

    private static UUID invitingFabrikam() {
        UUID deal = UUID.randomUUID();
        deals.publish(DealChange.CREATED, 1, deals.outbound(deal, "fabrikam").build());
        waitFor(deal, EngagementChange.INVITATION_SENT);
        return deal;
    }

    /** Were there a second expiry, it would have come before it. */
    private static void waitForOneMoreFactOf(UUID deal) {
        invite(other, deal, "after", "northwind", "0-1");
        engagements.waitForCount(
                "one more fact",
                2,
                event -> isOf(deal, event) && event.getChange() == EngagementChange.INVITATION_SENT);
    }

    private static EngagementEvent waitFor(UUID deal, EngagementChange change) {
        return engagements.waitFor(change.name(), event -> isOf(deal, event) && event.getChange() == change);
    }

    private static List<EngagementChange> changes(UUID deal) {
        return engagements.values().stream()
                .filter(event -> isOf(deal, event))
                .map(EngagementEvent::getChange)
                .toList();
    }

    private static boolean isOf(UUID deal, EngagementEvent event) {
        return event.getAggregateId().equals(PublishedDeals.engagementOf(deal));
    }

    private static String state(RunningService instance, UUID deal) {
        return String.valueOf(instance.as(FABRIKAM)
                .get()
                .uri("/api/invitations/" + PublishedDeals.invitationOf(deal, "fabrikam"))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static EntityExchangeResult<String> untilCaughtUp(Callable<EntityExchangeResult<String>> request) {
        return Awaitility.await("the copy to catch up")
                .atMost(Duration.ofSeconds(30))
                .until(
                        request,
                        answer -> !String.valueOf(answer.getResponseBody()).contains("COPY_BEHIND"));
    }

    private static EntityExchangeResult<String> invite(
            RunningService instance, UUID deal, String key, String invitee, String dealSequence) {
        String solution = switch (invitee) {
            case "fabrikam" -> "SOL-2001-FAB";
            case "northwind" -> "SOL-3001-NOR";
            default -> "MS-AZURE";
        };
        String body = """
                {"dealId": "%s", "invitee": "%s", "solutions": [{"id": "%s"}], "help": {"kind": "GENERAL_OTHER"}}""".formatted(deal, invitee, solution);
        return post(instance, CONTOSO, "/api/invitations", body, key + "-" + deal, dealSequence);
    }

    private static EntityExchangeResult<String> post(
            RunningService instance, String user, String path, String body, String key, String dealSequence) {
        return instance.as(user)
                .post()
                .uri(path)
                .header("Idempotency-Key", key)
                .header("If-Deal-Sequence", dealSequence)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
