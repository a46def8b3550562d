package cosell.invitations.engagement.adapter.mongo;

import static cosell.invitations.engagement.domain.Samples.ALEX;
import static cosell.invitations.engagement.domain.Samples.DEAL;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.ENGAGEMENT;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.application.NoteInvitingDeal;
import cosell.invitations.engagement.application.NotedDeal;
import cosell.invitations.engagement.domain.DealStatus;
import cosell.invitations.engagement.domain.DealType;
import cosell.invitations.engagement.domain.Ecosystem;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.engagement.domain.Samples;
import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Outboxes;
import cosell.platform.security.OrganizationScope;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

/** Events of inviting deals that an operator gave up. */
class SkippedDealEventsIT {

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("skipped_events");

    private Aggregates<Engagement, EngagementEvent> aggregates;
    private NoteInvitingDeal deals;

    @BeforeEach
    void open() {
        aggregates = new Outboxes(fresh.database(), _ -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new EngagementAggregate((_, _) -> {
                    throw new AssertionError("Nothing is published here");
                }));
        aggregates.start();
        deals = new NoteInvitingDeal(aggregates.store(), DECIDER, _ -> Mono.just(new Ecosystem(List.of())), () -> NOW);
    }

    @AfterEach
    void close() {
        aggregates.stop();
    }

    @Test
    void theNextEventIsPassedWithoutItsEffect() {
        note(event(1, DealStatus.RECEIVED), Position.NONE);
        Engagement before = stored();

        assertThat(skip(2)).isEqualTo(Applied.APPLIED);

        assertThat(stored()).isEqualTo(before.withDealAt(at(2)));
        assertThat(note(event(3, DealStatus.ACCEPTED), Position.NONE)).isEqualTo(Applied.APPLIED);
        assertThat(stored().deal().standing().status()).isEqualTo(DealStatus.ACCEPTED);
    }

    @Test
    void whatHadComeIsNotPassedOver() {
        note(event(1, DealStatus.RECEIVED), Position.NONE);
        Engagement before = stored();

        assertThat(skip(1)).isEqualTo(Applied.DROPPED);
        assertThat(skip(3)).isEqualTo(Applied.GAP);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theSameEventThatComesLaterIsDropped() {
        note(event(1, DealStatus.RECEIVED), Position.NONE);
        skip(2);

        assertThat(note(event(2, DealStatus.ACCEPTED), Position.NONE)).isEqualTo(Applied.DROPPED);

        assertThat(stored().deal().standing().status()).isEqualTo(DealStatus.RECEIVED);
    }

    @Test
    void aDealThatNobodyHeardOfHasNoEngagementToPassItIn() {
        assertThat(skip(1)).isNull();
        assertThat(deals.lastApplied(DEAL).block()).isNull();
    }

    @Test
    void aDealBeginsBehindWhatWasSkippedBeforeItsFirstEvent() {
        assertThat(note(event(3, DealStatus.ACCEPTED), at(1))).isEqualTo(Applied.GAP);
        assertThat(note(event(2, DealStatus.RECEIVED), at(1))).isEqualTo(Applied.APPLIED);

        assertThat(deals.lastApplied(DEAL).block()).isEqualTo(at(2));
    }

    private Applied skip(int sequence) {
        return deals.skip(DEAL, at(sequence)).block();
    }

    private Applied note(NotedDeal event, Position skipped) {
        return deals.note(event, Mono.just(skipped)).block();
    }

    private Engagement stored() {
        return aggregates
                .store()
                .find(OrganizationScope.system("test"), ENGAGEMENT.toString())
                .block()
                .state();
    }

    private static NotedDeal event(int sequence, DealStatus status) {
        InvitingDeal deal = Samples.engagement(Samples.deal(DealType.CO_SELL, status))
                .withDealAt(at(sequence))
                .deal();
        UUID id = Ids.derived("event", String.valueOf(sequence));
        return new NotedDeal(ENGAGEMENT, deal, List.of(), false, true, id, ALEX, null);
    }

    private static Position at(int sequence) {
        return new Position(0, sequence);
    }
}
